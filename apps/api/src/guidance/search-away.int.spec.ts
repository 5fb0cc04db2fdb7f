import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freePort } from '@salus/stack';
import { Log } from '../platform/telemetry/log.js';
import { buildArticle } from '../testing/build-article.js';
import { dataOf } from '../testing/command.js';
import { TestApp } from '../testing/test-app.js';

describe('an installation whose search server does not answer', () => {
  let test: TestApp;
  const told = { warn: jest.spyOn(Log.prototype, 'warn'), error: jest.spyOn(Log.prototype, 'error') };
  beforeAll(async () => {
    test = await TestApp.start({ MEILI_URL: `http://127.0.0.1:${await freePort()}` });
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await test.stop();
  });

  it('finds guidance by PostgreSQL, and says once that the server is away, not for every job', async () => {
    const editor = await test.build.agent(['EDITOR']);
    for (const title of ['Pumps offline', 'Wards on paper', 'Backups encrypted'])
      await buildArticle(test, editor, { title });
    await test.settled();
    const found = await test.graphql(
      null,
      '{ searchGuidance(query: "pumps") { engine hits { article { title } } } }',
    );
    expect(dataOf(found).searchGuidance).toEqual({
      engine: 'POSTGRESQL',
      hits: [{ article: { title: 'Pumps offline' } }],
    });
    expect(told.error.mock.calls).toEqual([]);
    expect(told.warn.mock.calls.map(([event]) => event)).toEqual(['search.lost']);
  });
});
