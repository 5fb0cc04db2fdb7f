import { KeyValueList, Link } from '@salus/ui';
import type { ReactElement } from 'react';
import { AUDIENCE_NAMES, PILLAR_NAMES } from '../../lib/guidance/names.js';
import { useTranslate } from '../../lib/i18n.js';
import { Day } from '../../lib/times.js';
import type { Revision } from './revision.route.js';

/** What is decided together with the text: where it stands, for whom, from which sources, and when it was checked. */
export function RevisionFacts({ revision }: { revision: Revision }): ReactElement {
  const t = useTranslate();
  const { slug, pillar, audiences, tlp, organisations, lastReviewedOn, sources, changeNote, language } =
    revision;
  const names = organisations.map(({ name }) => name).join(', ');
  const item = (
    id:
      'slug' | 'pillar' | 'audiences' | 'tlp' | 'organisations' | 'lastReviewedOn' | 'sources' | 'changeNote',
    value: ReactElement | string,
  ) => ({
    id,
    label: t(`editing.compare.field.${id}`),
    value: value === '' ? t('editing.revision.nothing') : value,
  });
  return (
    <KeyValueList
      items={[
        item('slug', <span className="editing-address">{`/guidance/${slug}`}</span>),
        item('pillar', t(PILLAR_NAMES[pillar])),
        item('audiences', audiences.map((audience) => t(AUDIENCE_NAMES[audience])).join(', ')),
        item('tlp', t(`editing.draft.tlp.${tlp}`)),
        ...(names === '' ? [] : [item('organisations', names)]),
        item('lastReviewedOn', <Day value={lastReviewedOn} />),
        item(
          'sources',
          sources.length === 0 ? (
            ''
          ) : (
            <ul className="editing-facts">
              {sources.map(({ title, url }) => (
                <li key={url}>
                  <Link href={url} newTabText={t('common.newTab')}>
                    {title}
                  </Link>{' '}
                  <span className="editing-address">{url}</span>
                </li>
              ))}
            </ul>
          ),
        ),
        ...(changeNote === '' ? [] : [item('changeNote', <span lang={language}>{changeNote}</span>)]),
      ]}
    />
  );
}
