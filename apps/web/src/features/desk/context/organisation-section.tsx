import { Link } from '@salus/ui';
import type { ReactElement } from 'react';
import { languageName, useLanguage, useTranslate } from '../../../lib/i18n.js';
import { useNow } from '../../../lib/times.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { countryName } from '../words.js';
import { ContextSection } from './context-section.js';

type Organisation = Ticket['organisation'];

/** A telephone number as a link that dials it. */
export function Phone({ number }: { number: string }): ReactElement {
  return (
    <a className="desk-context__phone" href={`tel:${number.replace(/[^+\d]/g, '')}`} translate="no">
      {number}
    </a>
  );
}

/** The hospital: where it is, what time it is there, and whom to call. */
export function OrganisationSection({ ticket }: { ticket: Ticket }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { organisation } = ticket;
  const place = [organisation.region, organisation.country && countryName(organisation.country, locale)];
  return (
    <ContextSection title={t('desk.organisation')}>
      <p className="desk-context__text">
        <strong>{organisation.name}</strong>
        <span className="desk-context__meaning">
          {[t(`common.organisationKind.${organisation.kind}`), ...place].filter(Boolean).join(', ')}
        </span>
      </p>
      <p className="desk-context__text">
        <LocalTime organisation={organisation} />
        <span className="desk-context__meaning">
          {t('desk.organisation.language', { language: languageName(organisation.language, locale) })}
        </span>
      </p>
      <ul className="desk-contacts">
        {organisation.contacts.map((contact) => (
          <li key={`${contact.name} ${contact.email}`} className="desk-contacts__one">
            <span>
              {contact.name}, {contact.function}
            </span>
            {contact.phone !== null && <Phone number={contact.phone} />}
            <Link href={`mailto:${contact.email}`} className="desk-contacts__mail">
              {contact.email}
            </Link>
          </li>
        ))}
      </ul>
    </ContextSection>
  );
}

function LocalTime({ organisation }: { organisation: Organisation }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const now = useNow();
  const time = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: organisation.timeZone,
  }).format(now);
  return <>{t('desk.organisation.localTime', { time, zone: organisation.timeZone })}</>;
}
