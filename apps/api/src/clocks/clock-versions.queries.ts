import { ANY_ID } from '../platform/db/lists.js';
import type {
  ClosedDay,
  PolicyConditions,
  ServicePolicy,
  ServiceTarget,
  WorkingCalendar,
  WorkInterval,
} from '@salus/rules';
import type { Reading, Statement } from '../platform/db/reader.js';

/** What a version of a calendar holds. */
export interface CalendarDocument {
  readonly zone: string;
  readonly week: readonly (readonly WorkInterval[])[];
  readonly holidayCountry: string | null;
  /** The public holidays of the country as they were known when the version was made. */
  readonly holidays: readonly ClosedDay[];
  readonly ownDays: readonly ClosedDay[];
}

/** What a version of a policy holds. */
export interface PolicyDocument {
  readonly conditions: PolicyConditions;
  readonly targets: readonly ServiceTarget[];
}

const CALENDARS: Statement = {
  name: 'calendar-versions',
  text: `SELECT id, document FROM working_calendar_versions WHERE id = ${ANY_ID}`,
};
const POLICIES: Statement = {
  name: 'policy-versions',
  text: `SELECT id, document FROM service_policy_versions WHERE id = ${ANY_ID}`,
};

// Versions are never changed, so what was read once is true for ever; people make them by hand, so there are few.
const calendars = new Map<string, WorkingCalendar>();
const policies = new Map<string, ServicePolicy>();

export function calendarOf(id: string, { zone, week, holidays, ownDays }: CalendarDocument): WorkingCalendar {
  return { id, zone, week, closedOn: new Set([...holidays, ...ownDays].map(({ date }) => date)) };
}

/** These versions of calendars, read once and kept. */
export function calendarVersions(
  reading: Reading,
  ids: readonly string[],
): Promise<Map<string, WorkingCalendar>> {
  return versions(reading, CALENDARS, ids, calendars, calendarOf);
}

/** These versions of policies, read once and kept. */
export function policyVersions(
  reading: Reading,
  ids: readonly string[],
): Promise<Map<string, ServicePolicy>> {
  return versions<PolicyDocument, ServicePolicy>(reading, POLICIES, ids, policies, (id, document) => ({
    id,
    ...document,
  }));
}

async function versions<Document, Version>(
  reading: Reading,
  statement: Statement,
  ids: readonly string[],
  kept: Map<string, Version>,
  make: (id: string, document: Document) => Version,
): Promise<Map<string, Version>> {
  const missing = ids.filter((id) => !kept.has(id));
  if (missing.length > 0) {
    const rows = await reading.rows<{ id: string; document: Document }>(statement, [missing]);
    for (const { id, document } of rows) kept.set(id, make(id, document));
  }
  return new Map(
    ids.flatMap((id) => {
      const version = kept.get(id);
      return version ? [[id, version] as const] : [];
    }),
  );
}
