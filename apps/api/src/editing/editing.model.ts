import type { Audience, Pillar, RevisionState, Tlp } from '@salus/rules';
import type { ArticleContent, ArticleSource } from './article.entity.js';

export interface PersonModel {
  readonly id: string;
  readonly name: string;
  readonly side: 'CENTRE';
}
export interface NamedOrganisation {
  readonly id: string;
  readonly name: string;
}

/** A revision as GraphQL gives it to editors. */
export interface RevisionModel extends Omit<ArticleContent, 'organisationIds'> {
  readonly id: string;
  readonly articleId: string;
  readonly translationId: string;
  readonly language: string;
  readonly sourceLanguage: string;
  readonly number: number;
  readonly state: RevisionState;
  readonly isImported: boolean;
  readonly organisations: readonly NamedOrganisation[];
  readonly sourceRevisionId: string | null;
  readonly authorIds: readonly string[];
  readonly authors: readonly PersonModel[];
  readonly createdAt: Date;
  readonly reviewer: PersonModel | null;
  readonly reviewDueOn: string | null;
  readonly approvedBy: PersonModel | null;
  readonly publishAt: Date | null;
  readonly publishedAt: Date | null;
  readonly endedAt: Date | null;
  readonly withdrawalReason: string | null;
}

export interface CommentModel {
  readonly id: string;
  readonly author: PersonModel;
  readonly quote: string | null;
  readonly body: string;
  readonly createdAt: Date;
  readonly resolvedBy: PersonModel | null;
}

export interface DraftModel extends Omit<ArticleContent, 'organisationIds'> {
  readonly articleId: string;
  readonly language: string;
  readonly sourceLanguage: string;
  readonly translationId: string;
  readonly version: number;
  readonly organisations: readonly NamedOrganisation[];
  readonly baseRevisionId: string | null;
  readonly sourceRevisionId: string | null;
  readonly authors: readonly PersonModel[];
  readonly updatedBy: PersonModel | null;
  readonly updatedAt: Date;
}

export interface OnItsWayModel {
  readonly id: string;
  readonly number: number;
  readonly state: RevisionState;
  readonly reviewer: PersonModel | null;
  readonly reviewDueOn: string | null;
  readonly isOverdue: boolean;
  readonly publishAt: string | null;
}

export interface TranslationModel {
  readonly id: string;
  readonly language: string;
  readonly isSource: boolean;
  readonly title: string;
  readonly state: RevisionState;
  readonly publicNumber: number | null;
  readonly publicRevisionId: string | null;
  readonly onItsWay: OnItsWayModel | null;
  readonly hasDraft: boolean;
  readonly draftUpdatedAt: string | null;
  readonly draftUpdatedBy: PersonModel | null;
  readonly expiresAt: string | null;
  readonly isOlderThanSource: boolean;
  readonly isStricterThanArticle: boolean;
  /** The revision of the source that it repeats. */
  readonly repeatsRevisionId: string | null;
  readonly currentSourceRevisionId: string | null;
}

export interface EditorialArticleModel {
  readonly id: string;
  readonly slug: string;
  readonly formerSlugs: readonly string[];
  readonly title: string;
  readonly pillar: Pillar;
  readonly audiences: readonly Audience[];
  readonly tlp: Tlp;
  readonly organisations: readonly NamedOrganisation[];
  readonly sourceLanguage: string;
  readonly owner: PersonModel | null;
  readonly reviewBy: string | null;
  readonly isOverdue: boolean;
  readonly changedAt: Date;
  readonly translations: readonly TranslationModel[];
}

export interface EditorialFilter {
  readonly state?: RevisionState | null;
  readonly pillar?: Pillar | null;
  readonly language?: string | null;
  readonly isMine?: boolean | null;
  readonly isToReview?: boolean | null;
  readonly isOverdue?: boolean | null;
  readonly toTranslateInto?: string | null;
  readonly text?: string | null;
}

export type { ArticleSource };
