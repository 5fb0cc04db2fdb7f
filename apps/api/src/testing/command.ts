import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Answer, TestApp } from './test-app.js';

/** A command as somebody gives it: with a key of its own each time. */
export type Run = (cookie: string | null, input: object) => Promise<Answer>;

/** The mutation of this name, ready to be given; `answer` says which fields of the result are read. */
export function command(
  test: () => TestApp,
  name: string,
  answer: string,
  inputType = `${name[0]!.toUpperCase()}${name.slice(1)}Input`,
): Run {
  const mutation = `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${answer} } }`;
  return (cookie, input) =>
    test().graphql(cookie, mutation, { input: { idempotencyKey: randomUUID(), ...input } });
}

/** The refusal of an answer: its code, and the field with the code of what is wrong with it. Fails when nothing was refused. */
export function refusalOf({ status, errors, data }: Answer) {
  expect(status).toBeLessThan(500);
  const [error] = errors ?? [];
  if (!error) throw new Error(`Nothing was refused: ${JSON.stringify(data)}`);
  const [problem] = error.extensions.fields ?? [];
  return { code: error.extensions.code, ...(problem ? { field: problem.field, problem: problem.code } : {}) };
}

/** The data of an answer. Fails when anything was refused. */
export function dataOf({ data, errors }: Answer): Answer['data'] {
  expect(errors).toBeUndefined();
  return data;
}

/** Expects the same answer for a ticket of others as for one that does not exist. */
export async function expectNotTold(
  run: Run,
  cookie: string,
  ticketId: string,
  input: object = {},
): Promise<void> {
  const foreign = await run(cookie, { ticketId, ...input });
  const missing = await run(cookie, { ticketId: randomUUID(), ...input });
  expect(foreign.errors).toBeDefined();
  expect(foreign).toEqual(missing);
}
