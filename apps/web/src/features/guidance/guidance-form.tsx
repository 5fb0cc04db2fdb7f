import { SearchGuidanceDocument, type Audience, type Pillar } from '@salus/contract';
import { UI_LANGUAGES } from '@salus/messages';
import { Button, Link, NativeSelect, SearchField } from '@salus/ui';
import { useEffect, useEffectEvent, useRef, useState, type SubmitEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { SHORTEST_QUERY } from '../../lib/guidance/guidance-search.js';
import { AUDIENCE_NAMES, AUDIENCES, PILLAR_NAMES, PILLARS } from '../../lib/guidance/names.js';
import { LANGUAGE_NAMES, useTranslate } from '../../lib/i18n.js';
import { useOperation } from '../../lib/operations.js';
import { useSettled } from '../../lib/settled.js';
import {
  choicePath,
  isFiltered,
  readChoice,
  searchVariables,
  type GuidanceChoice,
} from './guidance-filter.js';

const PAUSE_MS = 250;

/** Words and filters as a plain GET form; with JavaScript every change takes effect at once. */
export function GuidanceForm({ choice }: { choice: GuidanceChoice }): ReactElement {
  const t = useTranslate();
  const navigate = useNavigate();
  const [text, setText] = useState(choice.query);
  const settled = useSettled(text.trim(), PAUSE_MS);
  const written = useRef(choice.query);
  const counts = useCounts(choice);
  const form = useRef<HTMLFormElement>(null);

  const go = (change: Partial<GuidanceChoice>): void => {
    const next = { ...choice, query: text.trim(), after: undefined, ...change };
    written.current = next.query;
    void navigate(choicePath(next), { replace: true });
  };

  const follow = useEffectEvent((words: string) => {
    if (words !== choice.query && (words === '' || words.length >= SHORTEST_QUERY)) go({ query: words });
  });
  useEffect(() => follow(settled), [settled]);

  const catchUp = useEffectEvent((early: GuidanceChoice) => {
    if (early.query !== '') setText(early.query);
    const pillar = early.pillar ?? choice.pillar;
    const audience = early.audience ?? choice.audience;
    const language = early.language ?? choice.language;
    if (pillar === choice.pillar && audience === choice.audience && language === choice.language) return;
    go({ query: early.query, pillar, audience, language });
  });
  useEffect(() => {
    // What was typed or chosen before the page came to life counts too.
    if (form.current !== null) catchUp(readChoice(formParameters(form.current)));
  }, []);

  // The address can change from outside (back, a link): then the field follows it.
  const [seen, setSeen] = useState(choice.query);
  if (seen !== choice.query) {
    setSeen(choice.query);
    if (choice.query !== text.trim()) setText(choice.query);
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    go({});
  }

  return (
    <form
      ref={form}
      role="search"
      action="/guidance"
      method="get"
      onSubmit={submit}
      className="guidance-form"
    >
      <div className="guidance-words">
        <SearchField
          name="q"
          label={t('public.home.searchLabel')}
          isLabelHidden={false}
          clearLabel={t('common.clearSearch')}
          value={text}
          onChange={setText}
          autoComplete="off"
        />
        <Button type="submit" variant="primary">
          {t('common.search')}
        </Button>
      </div>
      <div className="guidance-filters" role="group" aria-label={t('public.guidance.filters')}>
        <NativeSelect<Pillar>
          name="pillar"
          label={t('public.guidance.pillar')}
          placeholder={t('public.guidance.anyPillar')}
          value={choice.pillar ?? ''}
          options={PILLARS.map((id) => ({ id, label: withCount(t(PILLAR_NAMES[id]), counts.pillar, id) }))}
          onChange={(value) => go({ pillar: value === '' ? undefined : value })}
        />
        <NativeSelect<Audience>
          name="audience"
          label={t('public.guidance.audience')}
          placeholder={t('public.guidance.anyAudience')}
          value={choice.audience ?? ''}
          options={AUDIENCES.map((id) => ({
            id,
            label: withCount(t(AUDIENCE_NAMES[id]), counts.audience, id),
          }))}
          onChange={(value) => go({ audience: value === '' ? undefined : value })}
        />
        <NativeSelect
          name="language"
          label={t('public.guidance.language')}
          placeholder={t('public.guidance.anyLanguage')}
          value={choice.language ?? ''}
          options={UI_LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id], lang: id }))}
          onChange={(value) => go({ language: value === '' ? undefined : value })}
        />
        {isFiltered(choice) && (
          <Link href={choicePath({ query: choice.query })}>{t('common.clearFilters')}</Link>
        )}
      </div>
    </form>
  );
}

function formParameters(form: HTMLFormElement): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') parameters.append(name, value);
  return parameters;
}

type Counts = ReadonlyMap<string, number> | undefined;

function withCount(name: string, counts: Counts, value: string): string {
  return counts === undefined ? name : `${name} (${counts.get(value) ?? 0})`;
}

/** How many hits each choice would leave; only for filters that are open, because a set one hides the others' counts. */
function useCounts(choice: GuidanceChoice): { pillar: Counts; audience: Counts } {
  const { data } = useOperation(SearchGuidanceDocument, searchVariables(choice), {
    enabled: choice.query !== '',
    keepPrevious: true,
  });
  const facets = choice.query === '' ? undefined : data?.searchGuidance.facets;
  const read = (list: readonly { value: string; count: number }[] | undefined): Counts =>
    list && new Map(list.map(({ value, count }) => [value, count]));
  return {
    pillar: choice.pillar === undefined ? read(facets?.pillars) : undefined,
    audience: choice.audience === undefined ? read(facets?.audiences) : undefined,
  };
}
