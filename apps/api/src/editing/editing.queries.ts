import { Injectable } from '@nestjs/common';
import { changedSections, checkSearchQuery, isLanguage } from '@salus/rules';
import DataLoader from 'dataloader';
import { type Actor, type Agent, isPerson } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Reader } from '../platform/db/reader.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { notFound, refuse } from '../platform/errors/domain-error.js';
import { once, type RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/ids.js';
import type { ArticleContent } from './article.entity.js';
import type {
  CommentModel,
  DraftModel,
  EditorialArticleModel,
  EditorialFilter,
  NamedOrganisation,
  PersonModel,
  RevisionModel,
  TranslationModel,
} from './editing.model.js';
import * as sql from './editing.sql.js';
import { cursorOf, readCursor } from '../platform/db/cursor.js';

const MAX_PAGE = 50;
/** Whoever has not been seen for this long has closed the draft. */
const SEEN_MS = 45_000;

type Row<T> = T & Record<string, unknown>;
type ListRow = Row<EditorialArticleModel> & { at: string };

export interface PageRequest {
  readonly first: number;
  readonly after?: string | null;
}

/** What editors see. Every root field that leads here is for editors alone; hospitals have no right on these tables. */
@Injectable()
export class EditingQueries {
  constructor(
    private readonly reader: Reader,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async article(actor: Actor, id: string): Promise<EditorialArticleModel | null> {
    if (!isId(id)) return null;
    const [row] = await this.reader.rows<ListRow>(actor, sql.EDITORIAL_ARTICLE, [this.today(), id]);
    return row ? titled(row) : null;
  }

  async existingArticle(actor: Actor, id: string): Promise<EditorialArticleModel> {
    const article = await this.article(actor, id);
    if (!article) throw notFound('articleId');
    return article;
  }

  async articleOfTranslation(actor: Actor, translationId: string): Promise<EditorialArticleModel> {
    const [row] = await this.reader.rows<{ id: string }>(actor, sql.ARTICLE_OF_TRANSLATION, [translationId]);
    if (!row) throw notFound('translationId');
    return this.existingArticle(actor, row.id);
  }

  async articles(actor: Agent, { filter, first, after }: PageRequest & { filter?: EditorialFilter | null }) {
    refuse([
      checkPage(first),
      checkLanguage('filter.language', filter?.language),
      checkLanguage('filter.toTranslateInto', filter?.toTranslateInto),
      checkSearchQuery(filter?.text ?? '', 'filter.text'),
    ]);
    const position = after ? readCursor(after) : null;
    const text = filter?.text?.trim();
    const rows = await this.reader.rows<ListRow>(actor, sql.EDITORIAL_ARTICLES, [
      this.today(),
      actor.userId,
      position?.at ?? null,
      position?.id ?? null,
      first + 1,
      filter?.state ?? null,
      filter?.pillar ?? null,
      filter?.language ?? null,
      filter?.isMine ?? false,
      filter?.isToReview ?? false,
      filter?.isOverdue ?? false,
      filter?.toTranslateInto ?? null,
      text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null,
    ]);
    const page = rows.slice(0, first);
    const last = page.at(-1);
    return {
      nodes: page.map(titled),
      pageInfo: {
        endCursor: last ? cursorOf(last) : null,
        hasNextPage: rows.length > page.length,
      },
    };
  }

  async draft(actor: Actor, translationId: string): Promise<DraftModel | null> {
    if (!isId(translationId)) return null;
    const [row] = await this.reader.rows<Row<DraftModel & { content: ArticleContent }>>(actor, sql.DRAFT, [
      translationId,
    ]);
    return row ? { ...row.content, ...row } : null;
  }

  async existingDraft(actor: Actor, translationId: string): Promise<DraftModel> {
    const draft = await this.draft(actor, translationId);
    if (!draft) throw notFound('translationId');
    return draft;
  }

  async revision(actor: Actor, id: string): Promise<RevisionModel | null> {
    if (!isId(id)) return null;
    const [row] = await this.reader.rows<Row<RevisionModel>>(actor, sql.REVISION_BY_ID, [id]);
    return row ?? null;
  }

  async existingRevision(actor: Actor, id: string): Promise<RevisionModel> {
    const revision = await this.revision(actor, id);
    if (!revision) throw notFound('revisionId');
    return revision;
  }

  async revisionOfComment(actor: Actor, commentId: string): Promise<RevisionModel> {
    const [row] = await this.reader.rows<{ revisionId: string }>(actor, sql.COMMENT_REVISION, [commentId]);
    if (!row) throw notFound('commentId');
    return this.existingRevision(actor, row.revisionId);
  }

  async revisions(actor: Actor, translationId: string, { first, after }: PageRequest) {
    refuse([checkPage(first)]);
    if (!isId(translationId)) throw notFound('translationId');
    const before = after ? readNumber(after) : null;
    const rows = await this.reader.rows<Row<RevisionModel>>(actor, sql.REVISIONS, [
      translationId,
      before,
      first + 1,
    ]);
    const nodes = rows.slice(0, first);
    const last = nodes.at(-1);
    return {
      nodes,
      pageInfo: {
        endCursor: last ? Buffer.from(String(last.number)).toString('base64url') : null,
        hasNextPage: rows.length > nodes.length,
      },
    };
  }

  editors(actor: Actor): Promise<PersonModel[]> {
    return this.reader.rows<Row<PersonModel>>(actor, sql.EDITORS, []);
  }

  organisations(actor: Actor, query: string): Promise<NamedOrganisation[]> {
    refuse([checkSearchQuery(query)]);
    return this.reader.rows<Row<NamedOrganisation>>(actor, sql.READER_ORGANISATIONS, [
      query.trim().replace(/[\\%_]/g, '\\$&'),
    ]);
  }

  /** Says that somebody has the draft open, and answers who else has. */
  attend(actor: Agent, translationId: string): Promise<PersonModel[]> {
    if (!isId(translationId)) throw notFound('translationId');
    const now = this.clock.now();
    return this.uow.run(actor, async (tx) => {
      await tx.rows(sql.ATTEND, [translationId, actor.userId, now]);
      const since = new Date(now.getTime() - SEEN_MS);
      return tx.rows<Row<PersonModel>>(sql.ATTENDING, [translationId, actor.userId, since]);
    });
  }

  comments(context: RequestContext, revision: RevisionModel): Promise<CommentModel[]> {
    const loader = once(
      context,
      sql.COMMENTS.name,
      () =>
        new DataLoader<string, CommentModel[]>(async (ids) => {
          const rows = await this.reader.rows<Row<CommentModel & { key: string }>>(
            context.actor,
            sql.COMMENTS,
            [ids],
          );
          const byRevision = Map.groupBy(rows, ({ key }) => key);
          return ids.map((id) => byRevision.get(id) ?? []);
        }),
    );
    return loader.load(revision.id);
  }

  /** Where the source has changed since a translation repeated it. */
  async changedSections(context: RequestContext, translation: TranslationModel): Promise<(string | null)[]> {
    const { isOlderThanSource, repeatsRevisionId, currentSourceRevisionId } = translation;
    if (!isOlderThanSource || !repeatsRevisionId || !currentSourceRevisionId) return [];
    const loader = once(
      context,
      sql.SOURCE_BODIES.name,
      () =>
        new DataLoader<string, { title: string; summary: string; body: string }>(async (ids) => {
          const rows = await this.reader.rows<{ id: string; title: string; summary: string; body: string }>(
            context.actor,
            sql.SOURCE_BODIES,
            [ids],
          );
          return ids.map((id) => rows.find((row) => row.id === id) ?? { title: '', summary: '', body: '' });
        }),
    );
    const [before, after] = await Promise.all([
      loader.load(repeatsRevisionId),
      loader.load(currentSourceRevisionId),
    ]);
    const sections = changedSections(before.body, after.body);
    const isHeadChanged = before.title !== after.title || before.summary !== after.summary;
    return isHeadChanged && !sections.includes(null) ? [null, ...sections] : sections;
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}

/** The title of an article is that of its source language, which comes first. */
function titled(row: ListRow): EditorialArticleModel {
  return { ...row, translations: row.translations ?? [], title: row.translations?.[0]?.title ?? '' };
}

/** The person who asks; the root fields have made sure that there is one. */
export function agentOf(actor: Actor): Agent {
  if (isPerson(actor) && actor.class === 'agent') return actor;
  throw notFound();
}

function checkPage(first: number) {
  return Number.isInteger(first) && first >= 1 && first <= MAX_PAGE
    ? null
    : { field: 'first', code: 'OUT_OF_RANGE', min: 1, max: MAX_PAGE };
}

function checkLanguage(field: string, language: string | null | undefined) {
  return language == null || isLanguage(language) ? null : { field, code: 'UNKNOWN' };
}

function readNumber(cursor: string): number {
  const [number] = /^\d{1,9}$/.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (number === undefined) refuse([{ field: 'after', code: 'INVALID' }]);
  return Number(number);
}
