import type { RevisionStep } from '@salus/rules';
import type { Command } from '../platform/db/unit-of-work.js';
import type { ArticleContent } from './article.entity.js';

export interface StartArticleInput extends Command {
  readonly slug: string;
  readonly language: string;
  readonly title: string;
}
export interface StartTranslationInput extends Command {
  readonly articleId: string;
  readonly language: string;
}
export interface OpenDraftInput extends Command {
  readonly translationId: string;
  /** The revision to begin with; the newest one when absent. */
  readonly fromRevisionId?: string | null;
}
export interface SaveDraftInput extends Command {
  readonly translationId: string;
  readonly expectedVersion: number;
  readonly content: ArticleContent;
  /** The revision of the source language that a translation now says. */
  readonly sourceRevisionId?: string | null;
}
export interface DiscardDraftInput extends Command {
  readonly translationId: string;
  readonly expectedVersion: number;
}
export interface SubmitDraftInput extends Command {
  readonly translationId: string;
  readonly expectedVersion: number;
  readonly reviewerId?: string | null;
  readonly reviewDueOn?: string | null;
}
export interface MoveRevisionInput extends Command {
  readonly revisionId: string;
  readonly step: Extract<RevisionStep, 'SUBMIT' | 'RECALL' | 'RETURN' | 'APPROVE' | 'UNSCHEDULE' | 'PUBLISH'>;
  /** Why it goes back; with RETURN only. */
  readonly reason?: string | null;
}
export interface ScheduleRevisionInput extends Command {
  readonly revisionId: string;
  readonly publishAt: Date;
}
export interface AssignReviewerInput extends Command {
  readonly revisionId: string;
  readonly reviewerId?: string | null;
  readonly reviewDueOn?: string | null;
}
export interface WithdrawArticleInput extends Command {
  readonly translationId: string;
  readonly reason: string;
  readonly allLanguages?: boolean | null;
  readonly redirectToArticleId?: string | null;
}
export interface CommentInput extends Command {
  readonly revisionId: string;
  readonly body: string;
  readonly quote?: string | null;
}
export interface ResolveCommentInput extends Command {
  readonly commentId: string;
}
export interface CareForArticleInput extends Command {
  readonly articleId: string;
  readonly ownerId?: string | null;
  readonly reviewBy?: string | null;
}
export interface ExpireArticleInput extends Command {
  readonly translationId: string;
  readonly expiresAt?: Date | null;
}
