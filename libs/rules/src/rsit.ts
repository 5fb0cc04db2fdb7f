/**
 * The Reference Security Incident Taxonomy as data: 11 classes, 39 types. Values and labels are those of version
 * 1003 (CC0, RSIT task force); the meanings are our own short words. RSIT has no type "ransomware": that is a
 * separate fact of the ticket, and encryption counts as an unauthorised modification.
 */

export const RSIT_VERSION = 1003;

interface ClassEntry {
  readonly value: string;
  readonly label: string;
  readonly types: readonly {
    readonly value: string;
    readonly label: string;
    readonly meaning: string;
    /** Rare in a hospital or hard to look at: shown only when somebody asks for more. */
    readonly behindMore?: true;
  }[];
}

export const RSIT_CLASSES = [
  {
    value: 'abusive-content',
    label: 'Abusive Content',
    types: [
      { value: 'spam', label: 'Spam', meaning: 'unwanted bulk mail, or a system that sends it' },
      {
        value: 'harmful-speech',
        label: 'Harmful Speech',
        meaning: 'threats, harassment or discrimination of a person',
      },
      {
        value: 'violence',
        label: 'Sexual Exploitation/Violent Content',
        meaning: 'child abuse material or content that glorifies violence',
        behindMore: true,
      },
    ],
  },
  {
    value: 'malicious-code',
    label: 'Malicious Code',
    types: [
      {
        value: 'infected-system',
        label: 'Infected System',
        meaning: 'a computer, phone or server runs malware',
      },
      {
        value: 'c2-server',
        label: 'C2 Server',
        meaning: 'a server from which infected machines are steered',
      },
      {
        value: 'malware-distribution',
        label: 'Malware Distribution',
        meaning: 'an address that hands out malware',
      },
      {
        value: 'malware-configuration',
        label: 'Malware Configuration',
        meaning: 'an address that holds the settings of malware',
      },
    ],
  },
  {
    value: 'information-gathering',
    label: 'Information Gathering',
    types: [
      { value: 'scanner', label: 'Scanning', meaning: 'somebody probes systems for weak points' },
      { value: 'sniffing', label: 'Sniffing', meaning: 'somebody listens to network traffic' },
      {
        value: 'social-engineering',
        label: 'Social Engineering',
        meaning: 'somebody draws facts out of people by lies, tricks or threats',
      },
    ],
  },
  {
    value: 'intrusion-attempts',
    label: 'Intrusion Attempts',
    types: [
      {
        value: 'ids-alert',
        label: 'Exploitation of Known Vulnerabilities',
        meaning: 'an attempt through a flaw that already has a number (CVE)',
      },
      { value: 'brute-force', label: 'Login Attempts', meaning: 'passwords are guessed again and again' },
      { value: 'exploit', label: 'New Attack Signature', meaning: 'an attempt in a way not known before' },
    ],
  },
  {
    value: 'intrusions',
    label: 'Intrusions',
    types: [
      {
        value: 'privileged-account-compromise',
        label: 'Privileged Account Compromise',
        meaning: 'the attacker has the rights of an administrator',
      },
      {
        value: 'unprivileged-account-compromise',
        label: 'Unprivileged Account Compromise',
        meaning: 'the account of an ordinary user or of a service was taken over',
      },
      {
        value: 'application-compromise',
        label: 'Application Compromise',
        meaning: 'somebody broke into an application through a flaw of its own',
      },
      {
        value: 'system-compromise',
        label: 'System Compromise',
        meaning: 'somebody logged in to a system or ran commands on it without permission',
      },
      {
        value: 'burglary',
        label: 'Burglary',
        meaning: 'somebody physically got into a building, room or cabinet',
      },
    ],
  },
  {
    value: 'availability',
    label: 'Availability',
    types: [
      { value: 'dos', label: 'Denial of Service', meaning: 'crafted requests stop or slow down a service' },
      {
        value: 'ddos',
        label: 'Distributed Denial of Service',
        meaning: 'a flood from many sources blocks a service',
      },
      {
        value: 'misconfiguration',
        label: 'Misconfiguration',
        meaning: 'a wrong setting made something unavailable',
      },
      {
        value: 'sabotage',
        label: 'Sabotage',
        meaning: 'deliberate damage, to equipment or to data, or the threat of it',
      },
      { value: 'outage', label: 'Outage', meaning: 'a technical failure or a natural event' },
    ],
  },
  {
    value: 'information-content-security',
    label: 'Information Content Security',
    types: [
      {
        value: 'unauthorised-information-access',
        label: 'Unauthorised Access to Information',
        meaning: 'somebody read what was not meant for them, on a system, on the wire or on paper',
      },
      {
        value: 'unauthorised-information-modification',
        label: 'Unauthorised Modification of Information',
        meaning:
          'data was changed without permission; encryption by ransomware and defaced pages belong here',
      },
      { value: 'data-loss', label: 'Data Loss', meaning: 'data is gone, by a broken disk, loss or theft' },
      {
        value: 'data-leak',
        label: 'Leak of Confidential Information',
        meaning: 'log-in details or personal data are in the open',
      },
    ],
  },
  {
    value: 'fraud',
    label: 'Fraud',
    types: [
      {
        value: 'unauthorised-use-of-resources',
        label: 'Unauthorised Use of Resources',
        meaning: "somebody uses the organisation's systems for their own gain",
      },
      {
        value: 'copyright',
        label: 'Copyright',
        meaning: 'unlicensed software or other protected works',
        behindMore: true,
      },
      { value: 'masquerade', label: 'Masquerade', meaning: 'somebody poses as another to gain from it' },
      { value: 'phishing', label: 'Phishing', meaning: 'somebody poses as another to get log-in details' },
    ],
  },
  {
    value: 'vulnerable',
    label: 'Vulnerable',
    types: [
      {
        value: 'weak-crypto',
        label: 'Weak Cryptography',
        meaning: 'a reachable service uses weak encryption',
      },
      {
        value: 'ddos-amplifier',
        label: 'DDoS Amplifier',
        meaning: 'a reachable service can make floods bigger',
      },
      {
        value: 'potentially-unwanted-accessible',
        label: 'Potentially Unwanted Accessible Services',
        meaning: 'remote access such as Telnet, RDP or VNC is open to the outside',
      },
      {
        value: 'information-disclosure',
        label: 'Information Disclosure',
        meaning: 'a reachable service gives away sensitive details',
      },
      {
        value: 'vulnerable-system',
        label: 'Vulnerable System',
        meaning: 'a system with a known weakness, such as an outdated operating system',
      },
    ],
  },
  {
    value: 'other',
    label: 'Other',
    types: [
      { value: 'other', label: 'Uncategorised', meaning: 'known, but fits nowhere else' },
      { value: 'undetermined', label: 'Undetermined', meaning: 'not known yet' },
    ],
  },
  {
    value: 'test',
    label: 'Test',
    types: [{ value: 'test', label: 'Test', meaning: 'an exercise or a trial of the system' }],
  },
] as const satisfies readonly ClassEntry[];

export type RsitClass = (typeof RSIT_CLASSES)[number]['value'];
export type RsitType = (typeof RSIT_CLASSES)[number]['types'][number]['value'];

export interface RsitPair {
  readonly rsitClass: RsitClass;
  readonly rsitType: RsitType;
}

/** What a ticket is until somebody knows more. */
export const RSIT_DEFAULT: RsitPair = { rsitClass: 'other', rsitType: 'undetermined' };

/** True when the type exists and belongs to the class. */
export function isRsitPair(rsitClass: string, rsitType: string): boolean {
  const entry = (RSIT_CLASSES as readonly ClassEntry[]).find(({ value }) => value === rsitClass);
  return entry !== undefined && entry.types.some(({ value }) => value === rsitType);
}

/** The machine tag, as other teams and MISP exchange it: `rsit:fraud="phishing"`. Throws a RangeError for a pair that RSIT does not know. */
export function rsitTag(rsitClass: string, rsitType: string): string {
  if (!isRsitPair(rsitClass, rsitType)) {
    throw new RangeError(`RSIT ${RSIT_VERSION} has no type "${rsitType}" in the class "${rsitClass}".`);
  }
  return `rsit:${rsitClass}="${rsitType}"`;
}
