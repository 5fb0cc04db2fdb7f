import type { Pillar } from '@salus/contract';
import type { MessageKey } from '@salus/messages';
import { Link } from '@salus/ui';
import type { ReactElement } from 'react';
import { PILLAR_NAMES, PILLARS } from '../../lib/guidance/names.js';
import { useTranslate } from '../../lib/i18n.js';

const TEXTS: Record<Pillar, MessageKey> = {
  PREVENT: 'public.home.pillar.PREVENT',
  DETECT: 'public.home.pillar.DETECT',
  RESPOND: 'public.home.pillar.RESPOND',
  DETER: 'public.home.pillar.DETER',
};

/** The four priorities of the European action plan as ways into the guidance. */
export function PillarDoors(): ReactElement {
  const t = useTranslate();
  return (
    <ul className="home-pillars">
      {PILLARS.map((pillar) => (
        <li key={pillar} className="home-pillar">
          <Link href={`/guidance?pillar=${pillar}`} className="home-pillar-name">
            {t(PILLAR_NAMES[pillar])}
          </Link>
          <p>{t(TEXTS[pillar])}</p>
        </li>
      ))}
    </ul>
  );
}
