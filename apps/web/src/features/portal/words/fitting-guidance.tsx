import { Announcement, Section } from '@salus/ui';
import type { ReactElement } from 'react';
import { GuidanceHits } from '../../../lib/guidance/guidance-hits.js';
import { useGuidanceSearch } from '../../../lib/guidance/guidance-search.js';
import { useTranslate } from '../../../lib/i18n.js';
import { useSettled } from '../../../lib/settled.js';

const SHOWN = 4;
/** Nobody wants to hear a new number after every letter. */
const ANNOUNCE_AFTER_MS = 1200;

interface Props {
  readonly title: string;
  /** What the person writes. */
  readonly typed: string;
  /** Words to search for while nothing fits what is typed. */
  readonly otherwise?: string;
  /** Opens articles in a new tab, so that the form is not left. */
  readonly isNewTab?: boolean;
  /** What stands here before anything was typed. */
  readonly hint?: string;
}

/** Guidance that fits, beside a form. It never blocks: when the search fails, it is simply not there. */
export function FittingGuidance({ title, typed, otherwise = '', isNewTab = false, hint }: Props): ReactElement | null {
  const t = useTranslate();
  const byText = useGuidanceSearch(typed);
  const byWords = useGuidanceSearch(otherwise);
  const hits = (byText.hits.length > 0 ? byText.hits : byWords.hits).slice(0, SHOWN);
  const announced = useSettled(hits.length, ANNOUNCE_AFTER_MS);
  if (hits.length === 0 && hint === undefined) return null;
  return (
    <Section title={title} className="portal-guidance" isCompact>
      {hits.length === 0 ? (
        <p className="portal-muted">{hint}</p>
      ) : (
        <GuidanceHits hits={hits} size="short" headingTag="h3" isNewTab={isNewTab} />
      )}
      <Announcement>{announced === 0 ? '' : t('portal.guidance.found', { count: announced })}</Announcement>
    </Section>
  );
}
