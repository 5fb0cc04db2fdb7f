import { Dialog, Icon, PriorityBadge, SearchField } from '@salus/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Autocomplete, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { articlePath } from '../../../lib/guidance/article-path.js';
import { useGuidanceSearch } from '../../../lib/guidance/guidance-search.js';
import { useTranslate } from '../../../lib/i18n.js';
import type { DeskRow } from '../list/use-ticket-list.js';
import { deskPath, type DeskView } from '../views.js';
import './keyboard.css';
import { knownRows } from './known-rows.js';

const TICKETS_SHOWN = 8;
const GUIDANCE_SHOWN = 6;
const REFERENCE = /^[a-z]{2,5}-\d{2}-\d{1,9}$/i;

function fits(row: DeskRow, words: readonly string[]): boolean {
  const text = `${row.reference} ${row.subject} ${row.organisation.name}`.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

interface Props {
  readonly view: DeskView;
  readonly onClose: () => void;
}

/** Finds a ticket by its reference or among those that the lists have shown, and guidance by its words. */
export function SearchDialog({ view, onClose }: Props): ReactElement {
  const t = useTranslate();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [text, setText] = useState('');
  const typed = text.trim();
  const { hits, isSearching } = useGuidanceSearch(typed);
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const rows = knownRows(cache)
    .filter((row) => fits(row, words))
    .slice(0, TICKETS_SHOWN);
  const reference = typed.toUpperCase();
  const isElsewhere = REFERENCE.test(typed) && rows.every((row) => row.reference !== reference);

  function open(id: string): void {
    onClose();
    const slug = id.startsWith('guidance ') ? id.slice('guidance '.length) : null;
    if (slug === null) void navigate(deskPath(view, id));
    else window.open(articlePath(slug), '_blank', 'noopener');
  }

  return (
    <Dialog
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('desk.search.title')}
      closeLabel={t('common.close')}
    >
      <div className="desk-search" data-density="compact">
        <Autocomplete inputValue={text} onInputChange={setText}>
          <SearchField
            autoFocus
            label={t('desk.search.label')}
            placeholder={t('desk.search.placeholder')}
            clearLabel={t('common.clearSearch')}
          />
          <ListBox
            aria-label={t('desk.search.results')}
            className="desk-search__list"
            onAction={(key) => open(String(key))}
            renderEmptyState={() => (
              <p className="desk-search__empty">
                {t(isSearching ? 'desk.inserter.searching' : 'desk.search.nothing')}
              </p>
            )}
          >
            {isElsewhere && (
              <ListBoxItem id={reference} textValue={reference} className="desk-search__item">
                <Icon name="arrow-right" />
                {t('desk.search.open', { reference })}
              </ListBoxItem>
            )}
            {rows.length > 0 && (
              <ListBoxSection id="tickets">
                <Header className="desk-search__group">{t('desk.palette.tickets')}</Header>
                {rows.map((row) => (
                  <ListBoxItem
                    key={row.id}
                    id={row.reference}
                    textValue={`${row.reference} ${row.subject}`}
                    className="desk-search__item"
                  >
                    <PriorityBadge
                      priority={row.priority}
                      label={t(`common.priority.${row.priority}`)}
                      isShort
                    />
                    <span className="desk-search__words">
                      <span lang={row.language}>{row.subject}</span>
                      <span className="desk-context__meaning">
                        {row.reference}, {row.organisation.name}
                      </span>
                    </span>
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            )}
            {hits.length > 0 && (
              <ListBoxSection id="guidance">
                <Header className="desk-search__group">
                  {t('desk.search.guidance')} {t('common.newTab')}
                </Header>
                {hits.slice(0, GUIDANCE_SHOWN).map(({ article }) => (
                  <ListBoxItem
                    key={article.id}
                    id={`guidance ${article.slug}`}
                    textValue={article.title}
                    className="desk-search__item"
                  >
                    <Icon name="article" />
                    <span className="desk-search__words" lang={article.language}>
                      {article.title}
                    </span>
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            )}
          </ListBox>
        </Autocomplete>
      </div>
    </Dialog>
  );
}
