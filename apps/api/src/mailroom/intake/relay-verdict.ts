import type { MailAuthentication } from '@salus/rules';
import parseHeader from 'mailauth/lib/parse-dkim-headers.js';
import { inLine } from './alignment.js';

/** One finding of Authentication-Results: `spf=pass smtp.mailfrom=ann@alpha.example` has `smtp.mailfrom` below `smtp`. */
type Finding = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
interface Findings {
  readonly dmarc?: Finding;
  readonly spf?: Finding;
  readonly dkim?: readonly Finding[];
}

/**
 * What the Centre's own mail server says of a mail from `domain`, or null when it says nothing. Only its topmost line counts:
 * it writes above what came from outside, and takes away what pretends to be its own (RFC 8601, section 5). Senders choose
 * words that stand between quotes there, so the line is read by its grammar.
 */
export function relayVerdict(
  lines: readonly string[],
  domain: string,
  authservIds: readonly string[],
): MailAuthentication | null {
  const line = lines.find((text) => authservIds.includes(idOf(text)));
  if (line === undefined) return null;
  const { dmarc, spf, dkim = [] } = parseHeader(`Authentication-Results: ${line}`).parsed as Findings;
  const stands = (finding: Finding | undefined, kind: string, property: string) => {
    const found = finding?.['value'] === 'pass' ? domainOf(finding, kind, property) : null;
    return found !== null && inLine(found, domain);
  };
  if (dmarc?.['value'] === 'fail') return 'FAIL';
  if (dmarc?.['value'] === 'pass' && domainOf(dmarc, 'header', 'from') === domain) return 'PASS';
  const isSigned = dkim.some((one) => stands(one, 'header', 'd') || stands(one, 'header', 'i'));
  return isSigned || stands(spf, 'smtp', 'mailfrom') ? 'PASS' : 'NONE';
}

const idOf = (text: string) => /^\s*"?([^\s;"(]+)/.exec(text)?.[1]?.toLowerCase() ?? '';

function domainOf(finding: Finding, kind: string, property: string): string | null {
  const properties = finding[kind];
  if (typeof properties !== 'object') return null;
  const domain = properties[property]?.split('@').at(-1)?.toLowerCase() ?? '';
  return /^[^\s;="()]+$/.test(domain) ? domain : null;
}
