import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Index, Meilisearch } from 'meilisearch';
import { Clock } from '../platform/clock.js';
import { isMissing, SearchServer } from '../platform/search/search-server.js';
import { Log } from '../platform/telemetry/log.js';
import {
  documentId,
  GUIDANCE_SETTINGS,
  GUIDANCE_VERSION,
  type GuidanceDocument,
  type IndexRow,
  stampOf,
  toDocuments,
} from './guidance-document.js';
import { GuidanceIndexCommands } from './guidance-index.commands.js';
import { GuidanceIndexQueries } from './guidance-index.queries.js';
import { indexSynonyms } from './synonyms.js';
import { SynonymQueries } from './synonyms.queries.js';

const NAME = 'guidance';
const VERSIONS = 'index_versions';
/** Texts that are written at once. */
const BATCH = 200;
/** Documents that are read at once. */
const PAGE = 1_000;
/** An index that was being built for longer than this was left behind. */
const ABANDONED_MS = 60 * 60_000;

type Present = Pick<GuidanceDocument, 'id' | 'textId' | 'stamp'>;

/**
 * Keeps what searches are answered from equal to what is published: the sections of texts in PostgreSQL, and the index of the
 * search server when there is one. Everything may be done twice.
 */
@Injectable()
export class GuidanceIndex {
  readonly uid: string;
  private rebuilding: Promise<void> | null = null;

  constructor(
    private readonly server: SearchServer,
    private readonly queries: GuidanceIndexQueries,
    private readonly commands: GuidanceIndexCommands,
    private readonly synonyms: SynonymQueries,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.uid = server.indexName(NAME);
  }

  /** Brings one article into the index or out of it, in all its languages. */
  follow(articleId: string): Promise<void> {
    return this.server.changing(() => this.followArticle(articleId));
  }

  private async followArticle(articleId: string): Promise<void> {
    if (this.server.changes) await this.ensureCurrent();
    let lag = await this.queries.lagOfArticle(articleId);
    if (lag.length === 0) return;
    // Another job may write an older state after us: whoever writes last reads again, and finds what it wrote to be true.
    for (let written = ''; ; lag = await this.queries.lagOfArticle(articleId)) {
      const { published, others } = await this.queries.ofArticle(articleId);
      const state = JSON.stringify([published.map((row) => [row.id, stampOf(row)]).sort(), others.sort()]);
      if (state !== written) await this.bring(published, others);
      await this.commands.caughtUp(lag);
      if (state === written) return;
      written = state;
    }
  }

  /** Finds what was missed, while the search server was away or by a job that was lost, and puts it right. */
  check(): Promise<void> {
    return this.server.changing(async () => {
      if (!this.server.changes) await this.writeSections();
      else if (await this.isCurrent()) {
        await this.reconcile();
        await this.bringSynonyms();
      } else await this.rebuild();
    });
  }

  /** Tells the search server which words mean the same, when it does not know it yet. */
  applySynonyms(): Promise<void> {
    return this.server.changing(() => this.bringSynonyms());
  }

  private async bringSynonyms(): Promise<void> {
    if (!this.server.changes) return;
    await this.ensureCurrent();
    // Two editors at once: whoever tells it last reads again, and finds what it told to be true.
    for (let told = ''; ;) {
      const synonyms = indexSynonyms(await this.synonyms.asTheyStand());
      const wanted = JSON.stringify(synonyms);
      if (wanted === told) return;
      const known = await this.index().getSynonyms();
      if (!isDeepStrictEqual(known, synonyms)) await this.server.done(this.index().updateSynonyms(synonyms));
      told = wanted;
    }
  }

  /** Makes the index anew beside the old one and then exchanges them; searches go on meanwhile. */
  rebuild(): Promise<void> {
    this.rebuilding ??= this.server
      .changing(() => this.build())
      .finally(() => {
        this.rebuilding = null;
      });
    return this.rebuilding;
  }

  /** The index first: by the sections of before is known what it has to lose. */
  private async bring(published: readonly IndexRow[], others: readonly string[]): Promise<void> {
    if (this.server.changes) {
      // The sections of what is not public any more are gone with it, so they are known by their text alone.
      if (others.length > 0)
        await this.server.done(this.index().deleteDocuments({ filter: `textId IN [${others.join(', ')}]` }));
      const before = await this.queries.sectionsOf(published.map(({ id }) => id));
      const documents = published.flatMap(toDocuments);
      const now = new Set(documents.map(({ id }) => id));
      const gone = before
        .map(({ textId, position }) => documentId(textId, position))
        .filter((id) => !now.has(id));
      await this.write(this.index(), documents);
      if (gone.length > 0) await this.server.done(this.index().deleteDocuments(gone));
    }
    await this.commands.writeSections(published, others);
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
    if (!this.server.changes) return this.writeSections();
    const { client, server, uid } = this;
    await this.removeAbandoned();
    const behind = await this.commands.behind();
    const next = `${uid}_next_${randomBytes(4).toString('hex')}`;
    await server.done(client.createIndex(next, { primaryKey: 'id' }));
    const synonyms = indexSynonyms(await this.synonyms.asTheyStand());
    await server.done(client.index(next).updateSettings({ ...GUIDANCE_SETTINGS, synonyms }));
    const ids = (await this.queries.stamps()).map(({ id }) => id);
    await this.inBatches(ids, (rows) => this.write(client.index(next), rows.flatMap(toDocuments)));
    if (!(await this.exists(uid))) await client.createIndex(uid, { primaryKey: 'id' }).waitTask();
    await server.done(client.swapIndexes([{ indexes: [uid, next], rename: false }]));
    await server.done(client.deleteIndex(next));
    await server.done(
      this.versions().addDocuments([{ id: uid, version: GUIDANCE_VERSION }], { primaryKey: 'id' }),
    );
    // What changed while we were building went into the old index.
    await this.reconcile();
    await this.commands.caughtUp(behind);
    this.log.info('guidance-index.rebuilt', { index: uid });
  }

  private async reconcile(): Promise<void> {
    const lag = await this.queries.lag();
    await this.writeSections();
    const wanted = new Map((await this.queries.stamps()).map((row) => [row.id, stampOf(row)]));
    const sections = countBy(await this.queries.sectionsOf([...wanted.keys()]));
    const present = await this.present();
    const isRight = ({ textId, stamp }: Present) => wanted.get(textId) === stamp;
    const right = countBy(present.filter(isRight));
    const missing = [...wanted.keys()].filter((id) => right.get(id) !== sections.get(id));
    const written = new Set<string>();
    await this.inBatches(missing, async (rows) => {
      const documents = rows.flatMap(toDocuments);
      await this.write(this.index(), documents);
      for (const { id } of documents) written.add(id);
    });
    const wrong = present
      .filter((document) => !isRight(document) && !written.has(document.id))
      .map(({ id }) => id);
    if (wrong.length > 0) await this.server.done(this.index().deleteDocuments(wrong));
    await this.commands.caughtUp(lag);
    if (wrong.length + missing.length > 0)
      this.log.info('guidance-index.reconciled', { wrong: wrong.length, missing: missing.length });
  }

  private async present(): Promise<Present[]> {
    const present: Present[] = [];
    for (let offset = 0; ; offset += PAGE) {
      const fields: (keyof Present)[] = ['id', 'textId', 'stamp'];
      const { results } = await this.index().getDocuments<Present>({ fields, limit: PAGE, offset });
      present.push(...results);
      if (results.length < PAGE) return present;
    }
  }

  /** Makes the sections of those texts that have none of their present version. */
  private async writeSections(): Promise<void> {
    const { missing, surplus } = await this.queries.sectionsToWrite();
    await this.commands.writeSections([], surplus);
    await this.inBatches(missing, (rows) => this.commands.writeSections(rows, []));
  }

  private async inBatches(
    ids: readonly string[],
    work: (rows: readonly IndexRow[]) => Promise<void>,
  ): Promise<void> {
    for (let at = 0; at < ids.length; at += BATCH)
      await work(await this.queries.published(ids.slice(at, at + BATCH)));
  }

  private async write(index: Index<GuidanceDocument>, documents: GuidanceDocument[]): Promise<void> {
    if (documents.length > 0) await this.server.done(index.addDocuments(documents, { primaryKey: 'id' }));
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

/** How many of these belong to each text. */
function countBy(things: readonly { readonly textId: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { textId } of things) counts.set(textId, (counts.get(textId) ?? 0) + 1);
  return counts;
}
