/** The labels of the Traffic Light Protocol 2.0, as the domain writes them. */
export type Tlp = 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER_STRICT' | 'RED';

const WRITTEN: Record<Tlp, string> = {
  CLEAR: 'TLP:CLEAR',
  GREEN: 'TLP:GREEN',
  AMBER: 'TLP:AMBER',
  AMBER_STRICT: 'TLP:AMBER+STRICT',
  RED: 'TLP:RED',
};

/** How far something may be passed on, in FIRST's own spelling and colours; the spelling is the same in every language. */
export function TlpLabel({ tlp }: { tlp: Tlp }) {
  return (
    <span className={`sal-tlp sal-tlp--${tlp.toLowerCase().replace('_', '-')}`} translate="no">
      {WRITTEN[tlp]}
    </span>
  );
}
