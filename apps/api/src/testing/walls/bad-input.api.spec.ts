import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema, type GraphQLField } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, TestApp, type TestPerson } from '../test-app.js';
import { argumentsFor, operationFor } from './arguments.js';
import { EXPECTATIONS } from './expectations.js';
import { hostileTo, placesIn, withValue } from './hostile-values.js';
import { pathsBelow, selectionOf } from './selection.js';
import { TwoHospitals } from './two-hospitals.js';
import { rootFields } from './walk.js';

const CODES = [
  'BAD_INPUT',
  'NOT_FOUND',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'CONFLICT',
  'LIMIT_EXCEEDED',
  'RATE_LIMITED',
  'IDEMPOTENCY_MISMATCH',
];

describe('bad input at every place of every argument', () => {
  let test: TestApp;
  let scene: TwoHospitals;
  let editor: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start();
    scene = new TwoHospitals(test);
    await scene.buildA();
    await scene.buildB();
    editor = await test.build.agent(['EDITOR', 'AGENT', 'SECOND_LINE', 'ADMINISTRATOR']);
  }, 60_000);
  afterAll(() => test.stop());

  /** Somebody who may use this field, so that the input is what decides. */
  const callerOf = (name: string): TestPerson => {
    const { verdicts } = EXPECTATIONS[name]!;
    return verdicts.B === 'ALLOWED' ? scene.peopleOfB.nurse : editor;
  };
  const rowsNow = async () => {
    const [row] = await test.sql<{
      rows: string;
    }>(`SELECT concat_ws(' ', (SELECT count(*) || ':' || sum(version) FROM tickets), (SELECT count(*) FROM ticket_messages),
      (SELECT count(*) FROM events WHERE actor_id IS NOT NULL), (SELECT count(*) FROM ticket_participants), (SELECT count(*) FROM escalations), (SELECT count(*) || ':' || sum(version) FROM article_texts), (SELECT count(*) || ':' || sum(number) FROM article_revisions),
      (SELECT count(*) || ':' || sum(version) FROM article_drafts),
      (SELECT sum(version) FROM on_call_rotas), (SELECT sum(version) FROM on_call_ladders), (SELECT count(*) FROM on_call_overrides WHERE removed_at IS NULL),
      (SELECT count(*) FROM pages WHERE by_user_id IS NOT NULL), (SELECT count(*) || ':' || sum(revision) FROM escalation_rules), (SELECT count(*) FROM escalation_dry_runs), (SELECT count(*) FROM on_call_feeds WHERE revoked_at IS NULL), (SELECT string_agg(phone, ' ') FROM on_call_phones)) AS rows`);
    return row!.rows;
  };
  const problemWith = ({ status, errors }: Answer): string | null => {
    if (status >= 500) return `status ${status}`;
    for (const { message, extensions } of errors ?? []) {
      if (!CODES.includes(extensions.code)) return `code ${extensions.code}`;
      if (message.length < 10 || message.length > 600) return `message "${message}"`;
      const isAboutVariables = extensions.code === 'BAD_INPUT' && !/does not fit|More is wrong/.test(message);
      if (isAboutVariables && !extensions.fields?.length) return `no field is named: ${message}`;
    }
    return null;
  };

  const ask = async (
    field: GraphQLField<unknown, unknown>,
    kind: string,
    cookie: string,
    variables: object,
  ) => {
    const { schema } = test.app.get(GraphQLSchemaHost);
    const few = pathsBelow(schema, field).filter((path) => path.length <= 1 || path.at(-1) === 'id');
    const answer = await test.graphql(cookie, operationFor(kind, field, selectionOf(few)), variables);
    return { problem: problemWith(answer), isRefused: answer.errors !== undefined };
  };

  // Where nothing can be said, nothing wrong can be said.
  const contract = join(import.meta.dirname, '../../../../../libs/contract/schema.graphql');
  const names = rootFields(buildSchema(readFileSync(contract, 'utf8')))
    .filter(({ kind, field }) => kind !== 'subscription' && field.args.length > 0)
    .map(({ name }) => name);
  it.each(names)(
    '%s refuses it with a code, the field and what to do, or takes it without harm',
    async (name) => {
      const { schema } = test.app.get(GraphQLSchemaHost);
      const { kind, field } = rootFields(schema).find((root) => root.name === name)!;
      const { cookie } = callerOf(name);
      const found: Record<string, string> = {};
      const places = field.args.flatMap(({ name: argument, type }) => placesIn(argument, type));
      const values = places.flatMap(({ path, type }) => hostileTo(type).map((value) => ({ path, value })));
      const unknown = places
        .filter(({ path }) => path.length === 1 && path[0] === 'input')
        .map(({ path }) => ({ path: [...path, 'nobodyKnowsThis'], value: 1 }));
      expect(values.length).toBeGreaterThan(5);
      const status = EXPECTATIONS[name]!.status ?? 'OPEN';
      let things = await scene.things('A', status);
      let before = await rowsNow();
      for (const { path, value } of [...values, ...unknown]) {
        const other = EXPECTATIONS[name]!.questions?.(things)[0] ?? {};
        const { problem, isRefused } = await ask(
          field,
          kind,
          cookie,
          withValue(argumentsFor(field, things, other), path, value),
        );
        const place = `${path.join('.')} = ${JSON.stringify(value)?.slice(0, 40)}`;
        if (problem) found[place] = problem;
        if (kind === 'query') continue;
        if (!isRefused) things = await scene.things('A', status);
        const after = await rowsNow();
        if (isRefused && after !== before) found[place] = 'refused, and yet something was changed';
        before = after;
      }
      expect(found).toEqual({});
    },
    60_000,
  );
});
