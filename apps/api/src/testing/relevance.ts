// How good the search of guidance is: the judged queries, asked through the API as readers of their language ask.
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { JUDGED_ARTICLES, judgedQueries, type Measured, measure } from '@salus/relevance';
import { DEMO_FOLDER } from '../demo/demo-files.js';
import { GuidanceIndex } from '../guidance/guidance-index.js';
import { importArticles } from '../editing/import-articles.js';
import type { Agent } from '../platform/access/actor.js';
import { readSettings } from '../platform/config/settings.js';
import { createServer } from '../server.js';
import { TestApp, testEnvironment } from './test-app.js';

const SEARCH =
  'query ($query: String!) { searchGuidance(query: $query, first: 10) { engine hits { article { slug } } } }';

export type Engine = 'MEILISEARCH' | 'POSTGRESQL';

/** The product with the articles of the demo and of the judged set, once with the search server and once without. */
export class RelevanceScene {
  private constructor(
    private readonly test: TestApp,
    private readonly fallback: NestFastifyApplication,
  ) {}

  static async start(): Promise<RelevanceScene> {
    // Without a worker: the index is made in one go, not by a job for each article.
    const test = await TestApp.start({ SALUS_ROLES: 'api' });
    const editor = (await test.build.agent(['EDITOR'])).actor as Agent;
    for (const folder of [join(DEMO_FOLDER, 'articles'), JUDGED_ARTICLES])
      await importArticles(test.app, folder, editor);
    await test.app.get(GuidanceIndex).rebuild();
    const environment = { ...testEnvironment(test.database), SALUS_ROLES: 'api', MEILI_URL: '' };
    const fallback = await createServer(readSettings(environment), test.clock);
    await fallback.listen(0, '127.0.0.1');
    return new RelevanceScene(test, fallback);
  }

  async measure(engine: Engine): Promise<Measured[]> {
    const url = engine === 'MEILISEARCH' ? this.test.url : await this.fallback.getUrl();
    const measured: Measured[] = [];
    for (const query of judgedQueries()) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `salus_language=${query.language}` },
        body: JSON.stringify({ query: SEARCH, variables: { query: query.q } }),
      });
      const { data } = (await response.json()) as {
        data: { searchGuidance: { engine: Engine; hits: { article: { slug: string } }[] } };
      };
      if (data.searchGuidance.engine !== engine)
        throw new Error(`"${query.q}" was answered by ${data.searchGuidance.engine}`);
      measured.push(
        measure(
          query,
          data.searchGuidance.hits.map(({ article }) => article.slug),
        ),
      );
    }
    return measured;
  }

  async stop(): Promise<void> {
    await this.fallback.close();
    await this.test.stop();
  }
}
