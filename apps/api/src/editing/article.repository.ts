import type { RevisionState, Tlp } from '@salus/rules';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { notFound, refuse } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import {
  ArticleEntity,
  CommentEntity,
  DraftEntity,
  RevisionEntity,
  TranslationEntity,
} from './article.entity.js';
import { editingConflict } from './editing.conflicts.js';

const LOCK: Statement = { name: 'lock-article', text: 'SELECT id FROM articles WHERE id = $1 FOR UPDATE' };
// Two editors who choose the same address at the same moment wait for each other: the second one is told.
const CLAIM_SLUG: Statement = {
  name: 'article-claim-slug',
  text: "SELECT pg_advisory_xact_lock(hashtext('guidance address ' || $1))",
};
const SLUG_OWNER: Statement = {
  name: 'article-slug-owner',
  text: 'SELECT article_id AS "articleId" FROM article_slugs WHERE slug = $1',
};
const NEXT_NUMBER: Statement = {
  name: 'article-next-revision',
  text: 'SELECT coalesce(max(number), 0) + 1 AS number FROM article_revisions WHERE translation_id = $1',
};
const UNKNOWN_ORGANISATIONS: Statement = {
  name: 'article-unknown-organisations',
  text: `SELECT id FROM unnest($1::uuid[]) AS named(id) WHERE NOT EXISTS (SELECT 1 FROM organisations o WHERE o.id = named.id)`,
};
const EDITOR: Statement = {
  name: 'article-is-editor',
  text: `SELECT 1 FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.user_id = $1 AND m.role = 'EDITOR' AND u.side = 'CENTRE' AND u.disabled_at IS NULL`,
};

/** States in which a revision is on its way: a translation has at most one of them. */
export const ON_ITS_WAY: readonly RevisionState[] = ['IN_REVIEW', 'APPROVED', 'SCHEDULED'];

/** A translation that is being changed, locked with its whole article until the transaction ends. */
export interface LockedTranslation {
  readonly article: ArticleEntity;
  readonly translation: TranslationEntity;
}
export interface LockedRevision extends LockedTranslation {
  readonly revision: RevisionEntity;
}

/** Articles, their languages, revisions and drafts inside one transaction. One lock, on the article, so that nobody blocks each other. */
export class Articles {
  constructor(private readonly tx: Tx) {}

  async article(id: string): Promise<ArticleEntity> {
    if (!isId(id)) throw notFound('articleId');
    const locked = await this.tx.rows(LOCK, [id]);
    if (locked.length === 0) throw notFound('articleId');
    return this.tx.manager.findOneByOrFail(ArticleEntity, { id });
  }

  async translation(id: string): Promise<LockedTranslation> {
    const found = isId(id) ? await this.tx.manager.findOneBy(TranslationEntity, { id }) : null;
    if (!found) throw notFound('translationId');
    const article = await this.article(found.articleId);
    return { article, translation: await this.tx.manager.findOneByOrFail(TranslationEntity, { id }) };
  }

  async revision(id: string): Promise<LockedRevision> {
    const found = isId(id) ? await this.tx.manager.findOneBy(RevisionEntity, { id }) : null;
    if (!found) throw notFound('revisionId');
    const locked = await this.translation(found.translationId);
    return { ...locked, revision: await this.tx.manager.findOneByOrFail(RevisionEntity, { id }) };
  }

  draft(translationId: string): Promise<DraftEntity | null> {
    return this.tx.manager.findOneBy(DraftEntity, { translationId });
  }

  async existingDraft(translationId: string, version: number): Promise<DraftEntity> {
    const draft = await this.draft(translationId);
    if (!draft) throw editingConflict('translationId', 'NO_DRAFT');
    if (draft.version !== version) throw editingConflict('expectedVersion', 'CHANGED');
    return draft;
  }

  inState(translationId: string, states: readonly RevisionState[]): Promise<RevisionEntity | null> {
    return this.tx.manager
      .createQueryBuilder(RevisionEntity, 'r')
      .where('r.translation_id = :translationId AND r.state IN (:...states)', { translationId, states })
      .orderBy('r.number', 'DESC')
      .getOne();
  }

  latest(translationId: string): Promise<RevisionEntity | null> {
    return this.tx.manager.findOne(RevisionEntity, { where: { translationId }, order: { number: 'DESC' } });
  }

  /** The newest revision of the source language that is more than a draft, so that it can be translated. */
  async source(article: ArticleEntity): Promise<RevisionEntity | null> {
    const source = await this.tx.manager.findOneBy(TranslationEntity, {
      articleId: article.id,
      language: article.sourceLanguage,
    });
    if (!source) return null;
    return (
      (await this.inState(source.id, ['PUBLISHED'])) ??
      (await this.inState(source.id, ON_ITS_WAY)) ??
      this.latest(source.id)
    );
  }

  async nextNumber(translationId: string): Promise<number> {
    const [row] = await this.tx.rows<{ number: number }>(NEXT_NUMBER, [translationId]);
    return row!.number;
  }

  /** Refuses an address that another article has or ever had. */
  async ensureSlugIsFree(slug: string, articleId: string): Promise<void> {
    await this.tx.rows(CLAIM_SLUG, [slug]);
    const [owner] = await this.tx.rows<{ articleId: string }>(SLUG_OWNER, [slug]);
    if (owner && owner.articleId !== articleId) throw editingConflict('slug', 'TAKEN');
  }

  async ensureOrganisations(ids: readonly string[]): Promise<void> {
    const isKnown = ids.every(isId) && (await this.tx.rows(UNKNOWN_ORGANISATIONS, [ids])).length === 0;
    refuse([isKnown ? null : { field: 'organisationIds', code: 'UNKNOWN' }]);
  }

  /** Refuses a person who is no editor: nobody else could do what they are asked for. */
  async ensureEditor(userId: string, field: string): Promise<void> {
    const isEditor = isId(userId) && (await this.tx.rows(EDITOR, [userId])).length > 0;
    refuse([isEditor ? null : { field, code: 'NO_EDITOR' }]);
  }

  async languages(articleId: string): Promise<TranslationEntity[]> {
    return this.tx.manager.find(TranslationEntity, { where: { articleId }, order: { language: 'ASC' } });
  }

  async insert(
    entity: ArticleEntity | TranslationEntity | RevisionEntity | DraftEntity | CommentEntity,
  ): Promise<void> {
    await this.tx.manager.insert(entity.constructor, entity);
  }

  async updateArticle(article: ArticleEntity, changes: Partial<ArticleEntity>): Promise<void> {
    await this.tx.manager.update(ArticleEntity, { id: article.id }, changes);
    Object.assign(article, changes);
  }

  async updateTranslation(
    translation: TranslationEntity,
    changes: Pick<TranslationEntity, 'expiresAt'>,
  ): Promise<void> {
    await this.tx.manager.update(TranslationEntity, { id: translation.id }, changes);
    Object.assign(translation, changes);
  }

  async updateRevision(revision: RevisionEntity, changes: Partial<RevisionEntity>): Promise<void> {
    await this.tx.manager.update(RevisionEntity, { id: revision.id }, changes);
    Object.assign(revision, changes);
  }

  async updateDraft(draft: DraftEntity, changes: Partial<DraftEntity>): Promise<void> {
    const counted = { ...changes, version: draft.version + 1 };
    await this.tx.manager.update(DraftEntity, { translationId: draft.translationId }, counted);
    Object.assign(draft, counted);
  }

  async removeDraft(translationId: string): Promise<void> {
    await this.tx.manager.delete(DraftEntity, { translationId });
  }
}

/** What a revision and a draft say. */
export function contentOf(revision: RevisionEntity): DraftEntity['content'] {
  const { slug, title, summary, body, pillar, audiences, organisationIds, lastReviewedOn, sources } =
    revision;
  const { changeNote } = revision;
  const tlp: Tlp = revision.tlp;
  return {
    slug,
    title,
    summary,
    body,
    pillar,
    audiences,
    tlp,
    organisationIds,
    lastReviewedOn,
    sources,
    changeNote,
  };
}
