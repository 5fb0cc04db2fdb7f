import { Injectable } from '@nestjs/common';
import { checkSearchQuery, type OrganisationTier, type Team } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { ANY_ID } from '../platform/db/lists.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { refuse } from '../platform/errors/domain-error.js';
import type { CalendarDocument, PolicyDocument } from './clock-versions.queries.js';
import { MOST_CALENDARS, MOST_POLICIES } from './versions.js';

const LATEST_CALENDARS = `SELECT DISTINCT ON (c.id) c.id, c.name, v.version, v.document, v.made_at AS "madeAt",
  ARRAY(SELECT t.team FROM team_calendars t WHERE t.calendar_id = c.id ORDER BY t.team) AS teams
  FROM working_calendars c JOIN working_calendar_versions v ON v.calendar_id = c.id`;
const CALENDARS: Statement = {
  name: 'working-calendars',
  text: `SELECT * FROM (${LATEST_CALENDARS} ORDER BY c.id, v.version DESC) c ORDER BY lower(name), id LIMIT ${MOST_CALENDARS}`,
};
const CALENDAR: Statement = {
  name: 'working-calendar',
  text: `${LATEST_CALENDARS} WHERE c.id = $1 ORDER BY c.id, v.version DESC`,
};
const POLICIES: Statement = {
  name: 'service-policies',
  text: `SELECT * FROM (SELECT DISTINCT ON (p.id) p.id, p.name, p.position, p.is_active AS "isActive", v.version, v.document,
      coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name, o.id) FROM organisations o
        WHERE o.id IN (SELECT jsonb_array_elements_text(v.document->'conditions'->'organisationIds')::uuid)), '[]') AS organisations,
      v.made_at AS "madeAt" FROM service_policies p JOIN service_policy_versions v ON v.policy_id = p.id
    ORDER BY p.id, v.version DESC) p ORDER BY position, id LIMIT ${MOST_POLICIES}`,
};
const TIERED: Statement = {
  name: 'tiered-organisations',
  text: `SELECT id, name, tier FROM organisations WHERE kind NOT IN ('SUPPORT_CENTRE', 'NATIONAL_CSIRT')
    AND name ILIKE '%' || $1 || '%' ORDER BY name, id LIMIT 20`,
};
const VERSION_NAMES: Statement = {
  name: 'clock-version-names',
  text: `SELECT v.id, c.name, v.version, v.document->>'zone' AS zone FROM working_calendar_versions v
      JOIN working_calendars c ON c.id = v.calendar_id WHERE v.id = ${ANY_ID}
    UNION ALL SELECT v.id, p.name, v.version, NULL FROM service_policy_versions v JOIN service_policies p ON p.id = v.policy_id
      WHERE v.id = ${ANY_ID}`,
};

interface CalendarRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly document: CalendarDocument;
  readonly madeAt: Date;
  readonly teams: Team[];
}
interface PolicyRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly version: number;
  readonly document: PolicyDocument;
  readonly organisations: { readonly id: string; readonly name: string }[];
  readonly madeAt: Date;
}
interface TieredOrganisation extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly tier: OrganisationTier;
}
export interface VersionName extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly zone: string | null;
}

const toCalendar = ({ id, name, version, document, madeAt, teams }: CalendarRow) => ({
  id,
  name,
  version,
  ...document,
  madeAt,
  teams,
});
const toPolicy = ({ id, name, isActive, version, document, organisations, madeAt }: PolicyRow) => ({
  id,
  name,
  isActive,
  version,
  ...document,
  conditions: { ...document.conditions, organisations },
  madeAt,
});

/** What administrators have set: calendars and policies in their newest versions, and the names of older ones. */
@Injectable()
export class ClockSettingsQueries {
  constructor(private readonly reader: Reader) {}

  async calendars(actor: Actor) {
    return (await this.reader.rows<CalendarRow>(actor, CALENDARS, [])).map(toCalendar);
  }

  async calendar(actor: Actor, id: string) {
    const [row] = await this.reader.rows<CalendarRow>(actor, CALENDAR, [id]);
    return row ? toCalendar(row) : null;
  }

  async policies(actor: Actor) {
    return (await this.reader.rows<PolicyRow>(actor, POLICIES, [])).map(toPolicy);
  }

  /** Organisations that a policy can name, by letters of their names, and what they are under NIS2. */
  tieredOrganisations(actor: Actor, query: string): Promise<TieredOrganisation[]> {
    refuse([checkSearchQuery(query)]);
    return this.reader.rows<TieredOrganisation>(actor, TIERED, [query.trim().replace(/[\\%_]/g, '\\$&')]);
  }

  /** Names of versions of calendars and policies, by the id of the version. */
  async versionNames(actor: Actor, ids: readonly string[]): Promise<Map<string, VersionName>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader.rows<VersionName>(actor, VERSION_NAMES, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
