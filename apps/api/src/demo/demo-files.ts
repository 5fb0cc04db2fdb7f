import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Impact,
  LadderStep,
  OnCallTeam,
  OrganisationKind,
  Ransomware,
  Role,
  Shift,
  TicketKind,
  Tlp,
  Urgency,
} from '@salus/rules';
import { parse } from 'yaml';
import type { ContactModel } from '../organisations/organisation.queries.js';

/** Where the demo's texts lie, beside the sources. */
export const DEMO_FOLDER = join(import.meta.dirname, '../../demo');

export interface DemoOrganisation {
  key: string;
  name: string;
  kind: OrganisationKind;
  country: string;
  region?: string | null;
  language: string;
  timeZone: string;
  contacts?: ContactModel[];
}
export interface DemoPerson {
  email: string;
  name: string;
  language: string;
  timeZone: string;
  organisation: string;
  roles: Role[];
}
export type DemoStep = { after: number; by: string } & (
  | { do: 'ASSIGN'; to: string }
  | { do: 'CLASSIFY'; rsitClass: string; rsitType: string; ransomware: Ransomware }
  | { do: 'REPLY' | 'NOTE' | 'REOPEN'; text: string }
  | { do: 'RESOLVE'; text?: string }
  | { do: 'ESCALATE'; to: 'SECOND_LINE' | 'CSIRT'; reason: string }
  | { do: 'WAIT'; for: 'REQUESTER' | 'THIRD_PARTY' }
  | { do: 'CONFIRM' | 'CLOSE' | 'RESUME' }
);
export interface DemoTicket {
  number: number;
  organisation: string;
  requester: string;
  kind: TicketKind;
  language: string;
  subject: string;
  body: string;
  impact?: Impact;
  urgency: Urgency;
  ransomware: Ransomware;
  tlp: Tlp;
  affectedSystems?: string[];
  tags?: string[];
  openedMinutesAgo: number;
  steps?: DemoStep[];
}

/** People are named by their addresses. */
export interface DemoOnCall {
  rotas: { team: OnCallTeam; timeZone: string; country: string | null; daysOff: string[]; shifts: Shift[] }[];
  ladders: {
    team: OnCallTeam;
    topRepeats: number;
    quietHours: { start: string; end: string; timeZone: string } | null;
    steps: LadderStep[];
  }[];
}

function read<T>(name: string): T {
  return parse(readFileSync(join(DEMO_FOLDER, name), 'utf8')) as T;
}

export const demoOrganisations = () => read<DemoOrganisation[]>('organisations.yaml');
export const demoPeople = () => read<DemoPerson[]>('people.yaml');
export const demoOnCall = () => read<DemoOnCall>('on-call.yaml');
export const demoTickets = () => read<DemoTicket[]>('tickets.yaml');
