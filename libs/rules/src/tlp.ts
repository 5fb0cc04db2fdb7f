/** The Traffic Light Protocol 2.0: who may read something, and so what a mail may carry. Source: FIRST, TLP 2.0. */
import { TicketKind, Tlp } from './vocabulary.js';

/** From the least to the most strict. */
export const TLP_ORDER: readonly Tlp[] = [Tlp.CLEAR, Tlp.GREEN, Tlp.AMBER, Tlp.AMBER_STRICT, Tlp.RED];

/** True when more people could read it under `to` than under `from`. Only the source may loosen a label. */
export function isLoosening(from: Tlp, to: Tlp): boolean {
  return TLP_ORDER.indexOf(to) < TLP_ORDER.indexOf(from);
}

/**
 * May a mail carry the words themselves? Below AMBER+STRICT yes. From there on the mail only says that there is
 * news, because a mailbox is read by more people, and by the attacker, than the label allows.
 */
export function mayCarryContentByMail(tlp: Tlp): boolean {
  return tlp !== Tlp.AMBER_STRICT && tlp !== Tlp.RED;
}

/** What happened inside a hospital stays with it and the Centre until the hospital says otherwise. */
const DEFAULT_TLP: Readonly<Record<TicketKind, Tlp>> = {
  [TicketKind.QUESTION]: Tlp.AMBER,
  [TicketKind.INCIDENT]: Tlp.AMBER_STRICT,
  [TicketKind.VULNERABILITY]: Tlp.AMBER_STRICT,
  [TicketKind.NEAR_MISS]: Tlp.AMBER_STRICT,
};

/** The label a new ticket carries when nobody chose one. */
export function defaultTlp(kind: TicketKind): Tlp {
  return DEFAULT_TLP[kind];
}

const LABELS: ReadonlyMap<string, Tlp> = new Map<string, Tlp>([
  ['CLEAR', Tlp.CLEAR],
  // The name of CLEAR in TLP 1.0: understood, never written.
  ['WHITE', Tlp.CLEAR],
  ['GREEN', Tlp.GREEN],
  ['AMBER', Tlp.AMBER],
  ['AMBER+STRICT', Tlp.AMBER_STRICT],
  ['RED', Tlp.RED],
]);

/**
 * Reads one written label, in any case: `TLP:AMBER+STRICT`, `tlp: red`, `TLP:WHITE`. Null when it is none.
 * `AMBER STRICT` with a space, an underscore or a hyphen is the strict label, never AMBER: a slip must not loosen.
 */
export function parseTlp(text: string): Tlp | null {
  const written = /^\s*TLP\s*:\s*([A-Z]+)(?:[\s+_-]+([A-Z]+))?\s*$/i.exec(text);
  if (!written?.[1]) return null;
  const label = written[2] === undefined ? written[1] : `${written[1]}+${written[2]}`;
  return LABELS.get(label.toUpperCase()) ?? null;
}

/** The label as FIRST writes it, capitals and no space: `TLP:AMBER+STRICT`. */
export function formatTlp(tlp: Tlp): string {
  return tlp === Tlp.AMBER_STRICT ? 'TLP:AMBER+STRICT' : `TLP:${tlp}`;
}
