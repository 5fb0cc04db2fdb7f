import { Announcement, Banner, Button, Link, SearchField, Skeleton } from '@salus/ui';
import { useEffect, useRef, useState, type SubmitEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { GuidanceHits } from '../../lib/guidance/guidance-hits.js';
import { searchable, useGuidanceSearch, type GuidanceSearch } from '../../lib/guidance/guidance-search.js';
import { NothingFound } from '../../lib/guidance/nothing-found.js';
import { useSearchNotes } from '../../lib/guidance/use-search-notes.js';
import { useTranslate } from '../../lib/i18n.js';
import { PartError } from '../../lib/screen-states.js';

const SHOWN = 6;

const resultsPath = (query: string): string => `/guidance?${new URLSearchParams({ q: query }).toString()}`;

/** The search field with the focus in it and what it finds below; without JavaScript a plain form. */
export function HomeSearch(): ReactElement {
  const t = useTranslate();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const search = useGuidanceSearch(text);

  useEffect(() => {
    // Letters typed before the page came to life count too.
    const typed = input.current?.value ?? '';
    if (typed !== '') setText(typed);
    input.current?.focus({ preventScroll: true });
  }, []);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    void navigate(resultsPath(searchable(text)));
  }

  return (
    <div className="home-search">
      <form role="search" action="/guidance" method="get" onSubmit={submit} className="home-search-form">
        <SearchField
          name="q"
          label={t('public.home.searchLabel')}
          isLabelHidden={false}
          clearLabel={t('common.clearSearch')}
          placeholder={t('public.home.searchHint')}
          size="large"
          value={text}
          onChange={setText}
          inputRef={input}
          autoFocus
          autoComplete="off"
        />
        <Button type="submit" variant="primary" size="large">
          {t('common.search')}
        </Button>
      </form>
      <Announcement>{search.query === '' || search.isSearching ? '' : announce(t, search)}</Announcement>
      {search.query !== '' && <Results search={search} />}
    </div>
  );
}

function announce(t: ReturnType<typeof useTranslate>, { hits, error }: GuidanceSearch): string {
  return error === null ? t('public.search.found', { count: hits.length }) : '';
}

function Results({ search }: { search: GuidanceSearch }): ReactElement {
  const t = useTranslate();
  const { query, hits, engine, isStale, isSearching, error, retry } = search;
  const { onOpen } = useSearchNotes(query, isSearching || error !== null ? undefined : hits.length);
  if (error !== null) {
    return (
      <PartError error={error} title={t('public.search.failed')} onRetry={retry} isRetrying={isSearching} />
    );
  }
  if (engine === undefined) return <Skeleton shape="row" count={3} />;
  return (
    <section aria-label={t('public.search.results')} aria-busy={isSearching}>
      {engine === 'POSTGRESQL' && <Banner tone="info" title={t('public.search.basic')} />}
      {isStale && <Banner tone="info" title={t('finding.stale')} />}
      {hits.length === 0 && !isSearching && <NothingFound query={query} />}
      {hits.length > 0 && (
        <>
          <GuidanceHits hits={hits.slice(0, SHOWN)} size="short" headingTag="h2" onOpen={onOpen} />
          <p>
            <Link href={resultsPath(query)}>{t('public.search.allResults', { query })}</Link>
          </p>
        </>
      )}
    </section>
  );
}
