import type { ArticleContentInput, ArticleDraftQuery } from '@salus/contract';

export type Draft = NonNullable<ArticleDraftQuery['articleDraft']>;
/** What is written, with the names of organisations beside their ids. */
export type DraftContent = Pick<
  Draft,
  | 'slug'
  | 'title'
  | 'summary'
  | 'body'
  | 'pillar'
  | 'audiences'
  | 'tlp'
  | 'organisations'
  | 'lastReviewedOn'
  | 'sources'
  | 'changeNote'
>;

export function contentOf(draft: DraftContent): DraftContent {
  const { slug, title, summary, body, pillar, audiences, tlp, organisations, lastReviewedOn, sources } =
    draft;
  const { changeNote } = draft;
  return {
    slug,
    title,
    summary,
    body,
    pillar,
    audiences,
    tlp,
    organisations,
    lastReviewedOn,
    sources,
    changeNote,
  };
}

export function inputOf({ organisations, ...content }: DraftContent): ArticleContentInput {
  return {
    ...content,
    audiences: [...content.audiences],
    sources: content.sources.map(({ title, url }) => ({ title, url })),
    organisationIds: organisations.map(({ id }) => id),
  };
}

export const saysTheSame = (one: DraftContent, other: DraftContent): boolean =>
  JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));
