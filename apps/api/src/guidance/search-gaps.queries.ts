import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Connections } from '../platform/db/connections.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { refuse } from '../platform/errors/domain-error.js';
import { DoesJob, type Job } from '../platform/jobs/job.js';
import { checkFirst } from './article.queries.js';

const MAX_PAGE = 100;

const PAGE: Statement = {
  name: 'search-gaps-page',
  text: `SELECT words, language, outcome, times, last_at::date::text AS "lastOn", encode(digest, 'hex') AS digest FROM search_gaps
    WHERE words IS NOT NULL AND ($1::int IS NULL OR (times, encode(digest, 'hex') || outcome || language) < ($1, $2))
    ORDER BY times DESC, encode(digest, 'hex') || outcome || language DESC LIMIT $3`,
};

export interface SearchGapModel {
  readonly words: string;
  readonly language: string;
  readonly outcome: string;
  readonly times: number;
  readonly lastOn: string;
}
interface Row extends SearchGapModel, Record<string, unknown> {
  readonly digest: string;
}

/** What people search for and do not find. */
@Injectable()
export class SearchGapQueries {
  constructor(private readonly reader: Reader) {}

  async page(actor: Actor, first: number, after: string | null) {
    refuse([checkFirst(first, MAX_PAGE)]);
    const [times = null, key = ''] = after === null ? [] : readCursor(after);
    const rows = await this.reader.rows<Row>(actor, PAGE, [times, key, first + 1]);
    const nodes = rows.slice(0, first);
    const last = nodes.at(-1);
    const endCursor = last
      ? Buffer.from(`${last.times} ${last.digest}${last.outcome}${last.language}`).toString('base64url')
      : null;
    return { nodes, pageInfo: { endCursor, hasNextPage: rows.length > nodes.length } };
  }
}

function readCursor(cursor: string): [number, string] {
  const [, times = '', key = ''] =
    /^(\d{1,9}) ([0-9a-f]{64}[A-Z_]+[a-z]{2})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ??
    [];
  if (key === '') refuse([{ field: 'after', code: 'INVALID' }]);
  return [Number(times), key];
}

/** What nobody has searched for in a quarter of a year is no gap any more; what one person asked goes after a week. */
@Injectable()
@DoesJob({ task: 'forget-search-gaps', cron: '41 3 * * *' })
export class ForgetSearchGaps implements Job {
  constructor(private readonly connections: Connections) {}

  async run(): Promise<void> {
    await this.connections
      .pool('worker')
      .query(
        "DELETE FROM search_gaps WHERE last_at < now() - CASE WHEN words IS NULL THEN interval '7 days' ELSE interval '90 days' END",
      );
  }
}
