import { Announcement, Button, Section } from '@salus/ui';
import type { ReactElement } from 'react';
import { GuidanceHits } from '../../../lib/guidance/guidance-hits.js';
import { BEST, useFittingGuidance } from '../../../lib/guidance/fitting-guidance.js';
import type { GuidanceHit } from '../../../lib/guidance/guidance-search.js';
import { useTranslate } from '../../../lib/i18n.js';
import { useSettled } from '../../../lib/settled.js';

/** So many places are kept for what follows from a choice, which is surer than single words of a sentence. */
const BY_CHOICE = 2;
/** Nobody wants to hear a new number after every letter. */
const ANNOUNCE_AFTER_MS = 1200;

interface Props {
  readonly title: string;
  /** What the person writes. */
  readonly typed: string;
  /** In which they write. */
  readonly language: string;
  /** Words to search for because of what was chosen. */
  readonly chosen?: string;
  /** Articles open in a new tab, so that the form is not left, and what appears is announced. */
  readonly isBesideForm?: boolean;
  /** What stands here before anything was typed. */
  readonly hint?: string;
  /** Offered where an article may make the ticket unnecessary; gets the text that did. */
  readonly onSolved?: (textId: string) => void;
}

/** Only words that the person wrote are marked: marks on words that we searched for would puzzle them. */
function unmarked(hit: GuidanceHit): GuidanceHit {
  return { ...hit, titleParts: [{ text: hit.article.title, marked: false }], excerptParts: [] };
}

/** What follows from the choice first, then what fits the words, each article once. */
function together(byChoice: readonly GuidanceHit[], byText: readonly GuidanceHit[]): GuidanceHit[] {
  const marked = new Map(byText.map((hit) => [hit.article.slug, hit]));
  const inOrder = [...byChoice.slice(0, BY_CHOICE), ...byText, ...byChoice.slice(BY_CHOICE)];
  const bySlug = new Map<string, GuidanceHit>();
  for (const hit of inOrder) {
    const { slug } = hit.article;
    if (!bySlug.has(slug)) bySlug.set(slug, marked.get(slug) ?? unmarked(hit));
  }
  return [...bySlug.values()].slice(0, BEST);
}

/** Guidance that fits, beside a form. It never blocks: when the search fails, it is simply not there. */
export function FittingGuidance({
  title,
  typed,
  language,
  chosen = '',
  isBesideForm = false,
  hint,
  onSolved,
}: Props): ReactElement | null {
  const t = useTranslate();
  const byText = useFittingGuidance(typed, language);
  const byChoice = useFittingGuidance(chosen, language);
  const hits = together(byChoice, byText);
  const announced = useSettled(hits.length, ANNOUNCE_AFTER_MS);
  if (hits.length === 0 && hint === undefined) return null;
  return (
    <Section title={title} className="portal-guidance">
      {hits.length === 0 ? (
        <p className="portal-muted">{hint}</p>
      ) : (
        <GuidanceHits
          hits={hits}
          size="short"
          headingTag="h3"
          isNewTab={isBesideForm}
          {...(onSolved && {
            actionOf: ({ article }) => (
              <Button
                size="small"
                variant="quiet"
                aria-label={t('reading.solved.askOf', { title: article.title })}
                onPress={() => onSolved(article.id)}
              >
                {t('reading.solved.ask')}
              </Button>
            ),
          })}
        />
      )}
      <Announcement>
        {announced === 0 || !isBesideForm ? '' : t('portal.guidance.found', { count: announced })}
      </Announcement>
    </Section>
  );
}
