import { Announcement, Highlight } from '@salus/ui';
import { useEffect, useRef, type ReactElement } from 'react';
import { SHORTEST_QUERY } from '../../../lib/guidance/guidance-search.js';
import { useTranslate } from '../../../lib/i18n.js';
import type { Inserter } from './use-inserter.js';

/** The id of one offered article, for `aria-activedescendant` of the text field. */
export function optionId(listId: string, place: number): string {
  return `${listId}-${place}`;
}

/** The articles that a slash has found, above the text field that drives them. */
export function InserterList({ id, inserter }: { id: string; inserter: Inserter }): ReactElement | null {
  const t = useTranslate();
  const { isOpen, words, hits, marked, isSearching } = inserter;
  const markedOption = useRef<HTMLLIElement>(null);
  // In a low window the list scrolls; the arrow keys of the text field must not mark what nobody sees.
  useEffect(() => markedOption.current?.scrollIntoView?.({ block: 'nearest' }), [marked]);
  if (!isOpen) return null;
  const isTooShort = words.trim().length < SHORTEST_QUERY;
  const nothing = isSearching ? t('desk.inserter.searching') : t('desk.inserter.nothing');
  const status = hits.length > 0 ? t('desk.inserter.found', { count: hits.length }) : nothing;
  return (
    <div className="desk-inserter">
      <ul id={id} role="listbox" aria-label={t('desk.inserter.label')} className="desk-inserter__list">
        {hits.map((hit, place) => (
          <li
            key={hit.article.id}
            ref={place === marked ? markedOption : null}
            id={optionId(id, place)}
            role="option"
            aria-selected={place === marked}
            className="desk-inserter__option"
            // The text field keeps the focus and its caret.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => inserter.insert(hit)}
          >
            <span className="desk-inserter__title" lang={hit.article.language}>
              <Highlight parts={hit.titleParts.map(({ text, marked: isMatch }) => ({ text, isMatch }))} />
            </span>
            <span className="desk-inserter__summary" lang={hit.article.language}>
              {hit.article.summary}
            </span>
          </li>
        ))}
      </ul>
      <Announcement isVisible>{isTooShort ? t('desk.inserter.hint') : status}</Announcement>
    </div>
  );
}
