import type { Audience, Pillar, RevisionState, Tlp } from '@salus/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { registerEntities } from '../platform/db/entities.js';

/** Where a statement of an article comes from. */
export interface ArticleSource {
  readonly title: string;
  readonly url: string;
}

/** What an editor writes. Address, priority, audiences and label hold for all languages; the source language sets them. */
export interface ArticleContent {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** Markdown without HTML. */
  readonly body: string;
  readonly pillar: Pillar;
  readonly audiences: readonly Audience[];
  readonly tlp: Tlp;
  /** Who may read it under AMBER and AMBER+STRICT. */
  readonly organisationIds: readonly string[];
  /** YYYY-MM-DD. */
  readonly lastReviewedOn: string;
  readonly sources: readonly ArticleSource[];
  /** For readers: what is different now. */
  readonly changeNote: string;
}

/** What the texts of an article in all languages have in common, as it is public or will be. */
@Entity('articles')
export class ArticleEntity {
  @PrimaryColumn('uuid')
  id!: string;
  /** The address of this moment; `article_slugs` has all there ever were. */
  @Column('text')
  slug!: string;
  @Column('text')
  pillar!: Pillar;
  @Column('text', { array: true })
  audiences!: Audience[];
  @Column('text', { name: 'source_language' })
  sourceLanguage!: string;
  @Column('text')
  tlp!: Tlp;
  @Column('uuid', { name: 'organisation_ids', array: true })
  organisationIds!: string[];
  /** Who answers for it being right. */
  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId!: string | null;
  /** YYYY-MM-DD: by when somebody is to check that it is still right. */
  @Column('date', { name: 'review_by', nullable: true })
  reviewBy!: string | null;
  /** The day from which the last reminder of the owner was due; null when the next one may come. */
  @Column('date', { name: 'reminded_for', nullable: true })
  remindedFor!: string | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}

/** An article in one language. */
@Entity('article_translations')
export class TranslationEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'article_id' })
  articleId!: string;
  @Column('text')
  language!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  /** When readers are not to see it any more. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;
}

/** One saved state of a translation. What it says never changes, and the database lets nobody try. */
@Entity('article_revisions')
export class RevisionEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'translation_id' })
  translationId!: string;
  @Column('integer')
  number!: number;
  @Column('text')
  state!: RevisionState;
  @Column('text')
  origin!: 'EDITOR' | 'IMPORT';
  @Column('text')
  slug!: string;
  @Column('text')
  title!: string;
  @Column('text')
  summary!: string;
  @Column('text')
  body!: string;
  @Column('text')
  pillar!: Pillar;
  @Column('text', { array: true })
  audiences!: Audience[];
  @Column('text')
  tlp!: Tlp;
  @Column('uuid', { name: 'organisation_ids', array: true })
  organisationIds!: string[];
  @Column('date', { name: 'last_reviewed_on' })
  lastReviewedOn!: string;
  @Column('jsonb')
  sources!: readonly ArticleSource[];
  @Column('text', { name: 'change_note' })
  changeNote!: string;
  @Column('uuid', { name: 'source_revision_id', nullable: true })
  sourceRevisionId!: string | null;
  @Column('uuid', { name: 'author_ids', array: true })
  authorIds!: string[];
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('uuid', { name: 'reviewer_id', nullable: true })
  reviewerId!: string | null;
  @Column('date', { name: 'review_due_on', nullable: true })
  reviewDueOn!: string | null;
  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy!: string | null;
  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt!: Date | null;
  @Column('timestamptz', { name: 'publish_at', nullable: true })
  publishAt!: Date | null;
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason!: string | null;
}

/** What somebody is writing: saved while they write, and unfinished in every way. */
@Entity('article_drafts')
export class DraftEntity {
  @PrimaryColumn('uuid', { name: 'translation_id' })
  translationId!: string;
  @Column('jsonb')
  content!: ArticleContent;
  @Column('integer')
  version!: number;
  /** The revision from which the writing began. */
  @Column('uuid', { name: 'base_revision_id', nullable: true })
  baseRevisionId!: string | null;
  @Column('uuid', { name: 'source_revision_id', nullable: true })
  sourceRevisionId!: string | null;
  /** All who wrote: none of them will approve it. */
  @Column('uuid', { name: 'author_ids', array: true })
  authorIds!: string[];
  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;
  @Column('uuid', { name: 'updated_by' })
  updatedBy!: string;
  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}

/** What a colleague says about a revision. */
@Entity('article_comments')
export class CommentEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'revision_id' })
  revisionId!: string;
  @Column('uuid', { name: 'author_id' })
  authorId!: string;
  /** The words that it is about, where it is about some. */
  @Column('text', { nullable: true })
  quote!: string | null;
  @Column('text')
  body!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('uuid', { name: 'resolved_by', nullable: true })
  resolvedBy!: string | null;
  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt!: Date | null;
}

registerEntities(ArticleEntity, TranslationEntity, RevisionEntity, DraftEntity, CommentEntity);
