import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Index, Meilisearch } from 'meilisearch';
import { Clock } from '../platform/clock.js';
import { isMissing, SearchServer } from '../platform/search/search-server.js';
import { Log } from '../platform/telemetry/log.js';
import {
  GUIDANCE_SETTINGS,
  GUIDANCE_VERSION,
  type GuidanceDocument,
  type IndexRow,
  stampOf,
  toDocument,
} from './guidance-document.js';
import { GuidanceIndexQueries } from './guidance-index.queries.js';

const NAME = 'guidance';
const VERSIONS = 'index_versions';
const BATCH = 500;
/** An index that was being built for longer than this was left behind. */
const ABANDONED_MS = 60 * 60_000;

/** Keeps the index of published guidance equal to what PostgreSQL has. Everything may be done twice. */
@Injectable()
export class GuidanceIndex {
  readonly uid: string;
  private rebuilding: Promise<void> | null = null;

  constructor(
    private readonly server: SearchServer,
    private readonly queries: GuidanceIndexQueries,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.uid = server.indexName(NAME);
  }

  /** Brings one article into the index or out of it, in all its languages. */
  async follow(textId: string): Promise<void> {
    if (!this.server.changes) return;
    await this.ensureCurrent();
    // Another job may write an older state after us: whoever writes last reads again, and finds what it wrote to be true.
    for (let written = ''; ;) {
      const { published, others } = await this.queries.ofArticle(textId);
      const state = JSON.stringify([published.map((row) => [row.id, stampOf(row)]).sort(), others.sort()]);
      if (state === written) return;
      await this.write(this.index(), published, others);
      written = state;
    }
  }

  /** Finds what was missed, while Meilisearch was away or by a job that was lost, and puts it right. */
  async check(): Promise<void> {
    if (!this.server.changes) return;
    if (await this.isCurrent()) await this.reconcile();
    else await this.rebuild();
  }

  /** Makes the index anew beside the old one and then exchanges them; searches go on meanwhile. */
  rebuild(): Promise<void> {
    this.rebuilding ??= this.build().finally(() => {
      this.rebuilding = null;
    });
    return this.rebuilding;
  }

  private async ensureCurrent(): Promise<void> {
    if (!(await this.isCurrent())) await this.rebuild();
  }

  private async isCurrent(): Promise<boolean> {
    try {
      const { version } = await this.versions().getDocument(this.uid);
      if (version !== GUIDANCE_VERSION) return false;
      await this.client.getRawIndex(this.uid);
      return true;
    } catch (failure) {
      if (isMissing(failure)) return false;
      throw failure;
    }
  }

  private async build(): Promise<void> {
    const { client, server, uid } = this;
    await this.removeAbandoned();
    const next = `${uid}_next_${randomBytes(4).toString('hex')}`;
    await server.done(client.createIndex(next, { primaryKey: 'id' }));
    await server.done(client.index(next).updateSettings(GUIDANCE_SETTINGS));
    await this.writeAll(
      client.index(next),
      (await this.queries.stamps()).map(({ id }) => id),
    );
    if (!(await this.exists(uid))) await client.createIndex(uid, { primaryKey: 'id' }).waitTask();
    await server.done(client.swapIndexes([{ indexes: [uid, next], rename: false }]));
    await server.done(client.deleteIndex(next));
    await server.done(
      this.versions().addDocuments([{ id: uid, version: GUIDANCE_VERSION }], { primaryKey: 'id' }),
    );
    // What changed while we were building went into the old index.
    await this.reconcile();
    this.log.info('guidance-index.rebuilt', { index: uid });
  }

  private async reconcile(): Promise<void> {
    const wanted = new Map((await this.queries.stamps()).map((row) => [row.id, stampOf(row)]));
    const present = new Map<string, string>();
    for (let offset = 0; ; offset += BATCH) {
      const { results } = await this.index().getDocuments<Pick<GuidanceDocument, 'id' | 'stamp'>>({
        fields: ['id', 'stamp'],
        limit: BATCH,
        offset,
      });
      for (const { id, stamp } of results) present.set(id, stamp);
      if (results.length < BATCH) break;
    }
    const surplus = [...present.keys()].filter((id) => !wanted.has(id));
    const stale = [...wanted].filter(([id, stamp]) => present.get(id) !== stamp).map(([id]) => id);
    if (surplus.length > 0) await this.server.done(this.index().deleteDocuments(surplus));
    await this.writeAll(this.index(), stale);
    if (surplus.length + stale.length > 0)
      this.log.info('guidance-index.reconciled', { surplus: surplus.length, stale: stale.length });
  }

  private async writeAll(index: Index<GuidanceDocument>, ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += BATCH) {
      await this.write(index, await this.queries.published(ids.slice(at, at + BATCH)), []);
    }
  }

  private async write(
    index: Index<GuidanceDocument>,
    published: readonly IndexRow[],
    others: readonly string[],
  ): Promise<void> {
    if (others.length > 0) await this.server.done(index.deleteDocuments([...others]));
    if (published.length > 0)
      await this.server.done(index.addDocuments(published.map(toDocument), { primaryKey: 'id' }));
  }

  private async removeAbandoned(): Promise<void> {
    const { results } = await this.client.getRawIndexes({ limit: 1_000 });
    const now = this.clock.now().getTime();
    const abandoned = results.filter(
      ({ uid, createdAt }) =>
        uid.startsWith(`${this.uid}_next_`) && now - Date.parse(createdAt) > ABANDONED_MS,
    );
    for (const { uid } of abandoned) await this.client.deleteIndex(uid).waitTask();
  }

  private exists(uid: string): Promise<boolean> {
    return this.client.getRawIndex(uid).then(
      () => true,
      (failure: unknown) => {
        if (isMissing(failure)) return false;
        throw failure;
      },
    );
  }

  private get client(): Meilisearch {
    if (!this.server.changes) throw new Error('The settings name no search server');
    return this.server.changes;
  }

  private index(): Index<GuidanceDocument> {
    return this.client.index<GuidanceDocument>(this.uid);
  }

  private versions(): Index<{ id: string; version: string }> {
    return this.client.index(this.server.indexName(VERSIONS));
  }
}
