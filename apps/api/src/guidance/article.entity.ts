import type { Audience, Pillar } from '@salus/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { registerEntities } from '../platform/db/entities.js';

/** DRAFT is being written, PUBLISHED is read by everyone, WITHDRAWN was read once and is no longer. */
export type ArticleStatus = 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';

/** Where a statement of an article comes from. */
export interface ArticleSource {
  readonly title: string;
  readonly url: string;
}

/** What the texts of an article in all languages have in common. */
@Entity('articles')
export class ArticleEntity {
  @PrimaryColumn('uuid')
  id!: string;
  /** The article's address. */
  @Column('text')
  slug!: string;
  @Column('text')
  pillar!: Pillar;
  @Column('text', { array: true })
  audiences!: Audience[];
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** An article in one language: this is what is published and found. */
@Entity('article_texts')
export class ArticleTextEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'article_id' })
  articleId!: string;
  @Column('text')
  language!: string;
  @Column('text')
  title!: string;
  @Column('text')
  summary!: string;
  /** Markdown without HTML. */
  @Column('text')
  body!: string;
  @Column('text')
  status!: ArticleStatus;
  /** YYYY-MM-DD. */
  @Column('date', { name: 'last_reviewed_on' })
  lastReviewedOn!: string;
  @Column('jsonb')
  sources!: readonly ArticleSource[];
  /** Who saved it last; null when the product itself brought it. */
  @Column('uuid', { name: 'author_id', nullable: true })
  authorId!: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;
  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason!: string | null;
  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
  @Column('integer')
  version!: number;
}

registerEntities(ArticleEntity, ArticleTextEntity);
