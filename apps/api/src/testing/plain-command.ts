import { randomUUID } from 'node:crypto';
import type { Answer, TestApp } from './test-app.js';

/** A command given outside of a test, with a key of its own each time. */
export function command(test: TestApp, name: string, answer: string) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return (cookie: string, input: object): Promise<Answer> =>
    test.graphql(cookie, `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} } }`, {
      input: { idempotencyKey: randomUUID(), ...input },
    });
}

/** The data of an answer, or an error. */
export function dataOf({ data, errors }: Answer): Answer['data'] {
  if (errors) throw new Error(`Refused: ${JSON.stringify(errors)}`);
  return data;
}
