import type { MessageKey } from '@salus/messages';
import { VisuallyHidden } from '@salus/ui';
import { diffLines, diffWordsWithSpace } from 'diff';
import { useMemo, type ReactElement } from 'react';
import { AUDIENCE_NAMES, PILLAR_NAMES } from '../../lib/guidance/names.js';
import { useTranslate } from '../../lib/i18n.js';
import type { DraftContent } from './draft-content.js';

interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}
/** One line of the table: what stood there, and what stands there now. */
interface Pair {
  readonly before: readonly Piece[] | null;
  readonly after: readonly Piece[] | null;
}

/** The two texts line by line, with the words that differ. */
export function pairLines(older: string, newer: string): Pair[] {
  const pairs: Pair[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const settle = (): void => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1)
      pairs.push(pairOf(removed[at], added[at]));
    removed = [];
    added = [];
  };
  for (const change of diffLines(older, newer)) {
    const lines = change.value.replace(/\n$/, '').split('\n');
    if (change.removed) removed = lines;
    else if (change.added) added = lines;
    else {
      settle();
      for (const line of lines) {
        const same = [{ text: line, isChanged: false }];
        pairs.push({ before: same, after: same });
      }
    }
  }
  settle();
  return pairs;
}

function pairOf(before: string | undefined, after: string | undefined): Pair {
  if (before === undefined) return { before: null, after: [{ text: after ?? '', isChanged: true }] };
  if (after === undefined) return { before: [{ text: before, isChanged: true }], after: null };
  const words = diffWordsWithSpace(before, after);
  return {
    before: words
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, isChanged: removed })),
    after: words
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, isChanged: added })),
  };
}

const FIELDS = {
  title: 'editing.compare.field.title',
  summary: 'editing.compare.field.summary',
  slug: 'editing.compare.field.slug',
  tlp: 'editing.compare.field.tlp',
  pillar: 'editing.compare.field.pillar',
  audiences: 'editing.compare.field.audiences',
  organisations: 'editing.compare.field.organisations',
  lastReviewedOn: 'editing.compare.field.lastReviewedOn',
  sources: 'editing.compare.field.sources',
  changeNote: 'editing.compare.field.changeNote',
  body: 'editing.compare.field.body',
} as const satisfies Record<keyof DraftContent, MessageKey>;

interface Props {
  readonly older: DraftContent;
  readonly newer: DraftContent;
  readonly lang: string;
}

/** Two texts side by side, each thing that differs; what is the same in the text stands there to be read along. */
export function Comparison({ older, newer, lang }: Props): ReactElement {
  const t = useTranslate();
  const parts = useMemo(() => {
    const say = (content: DraftContent): Record<keyof DraftContent, string> => ({
      title: content.title,
      summary: content.summary,
      slug: content.slug,
      tlp: t(`editing.draft.tlp.${content.tlp}`),
      pillar: t(PILLAR_NAMES[content.pillar]),
      audiences: content.audiences.map((audience) => t(AUDIENCE_NAMES[audience])).join('\n'),
      organisations: content.organisations.map(({ name }) => name).join('\n'),
      lastReviewedOn: content.lastReviewedOn,
      sources: content.sources.map(({ title, url }) => `${title} ${url}`).join('\n'),
      changeNote: content.changeNote,
      body: content.body,
    });
    const [one, other] = [say(older), say(newer)];
    const names = Object.keys(FIELDS) as (keyof DraftContent)[];
    return names
      .filter((name) => one[name] !== other[name])
      .map((name) => ({ name, pairs: pairLines(one[name], other[name]) }));
  }, [newer, older, t]);
  if (parts.length === 0) return <p>{t('editing.compare.same')}</p>;
  return (
    <div className="editing-compare" role="region" aria-label={t('editing.compare.caption')} tabIndex={0}>
      <table>
        <caption>
          <VisuallyHidden>{t('editing.compare.caption')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('editing.article.compareOld')}</th>
            <th scope="col">{t('editing.article.compareNew')}</th>
          </tr>
        </thead>
        {parts.map(({ name, pairs }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {t(FIELDS[name])}
              </th>
            </tr>
            {pairs.map(({ before, after }, place) => (
              <tr key={place} lang={lang}>
                <Cell pieces={before} kind="removed" />
                <Cell pieces={after} kind="added" />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Cell({
  pieces,
  kind,
}: {
  pieces: readonly Piece[] | null;
  kind: 'removed' | 'added';
}): ReactElement {
  const t = useTranslate();
  if (pieces === null) return <td className="editing-compare__gap" />;
  const Mark = kind === 'removed' ? 'del' : 'ins';
  const isChanged = pieces.some((piece) => piece.isChanged);
  return (
    <td className={isChanged ? `editing-compare__${kind}` : undefined}>
      {isChanged && <VisuallyHidden>{t(`editing.compare.${kind}`)}: </VisuallyHidden>}
      {pieces.map(({ text, isChanged: isMarked }, place) =>
        isMarked ? <Mark key={place}>{text}</Mark> : <span key={place}>{text}</span>,
      )}
    </td>
  );
}
