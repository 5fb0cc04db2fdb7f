import { csirtRoute } from '@salus/rules';
import { Link } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';

/** The article about the duties to notify. */
export const LEGAL_CLOCKS_PATH = '/guidance/your-legal-clocks-after-an-incident';

/** The team to which a hospital in this country turns for official reports; nothing outside the Union. */
export function NationalCsirt({ country }: { country: string }): ReactElement | null {
  const t = useTranslate();
  const team = csirtRoute(country)?.contacts.find(({ kind }) => kind !== 'SINGLE_POINT_OF_CONTACT');
  if (team === undefined) return null;
  return (
    <p>
      {t('portal.sent.csirt')}{' '}
      {team.site === null ? (
        <strong translate="no">{team.name}</strong>
      ) : (
        <Link href={`https://${team.site}`} newTabText={t('common.newTab')} translate="no">
          {team.name}
        </Link>
      )}
    </p>
  );
}
