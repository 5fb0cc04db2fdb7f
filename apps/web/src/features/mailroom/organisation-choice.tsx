import { MailroomPlacesDocument } from '@salus/contract';
import { useState, type ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';
import { useOperation } from '../../lib/operations.js';
import { FoundChoice, isEnough } from './found-choice.js';

interface Props {
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly errorMessage: string | undefined;
}

/** One organisation of all, found by some letters of its name or domain. */
export function OrganisationChoice(props: Props): ReactElement {
  const t = useTranslate();
  const [name, setName] = useState('');
  const isAsked = isEnough(name);
  const { data, isPlaceholderData } = useOperation(
    MailroomPlacesDocument,
    { name: name.trim() },
    { enabled: isAsked, keepPrevious: true },
  );
  const hits = isAsked ? (data?.placesForSender ?? []) : [];
  return (
    <FoundChoice
      {...props}
      searchLabel={t('mailDesk.searchOrganisation')}
      label={t('mailDesk.organisation')}
      name={name}
      isAnswered={isAsked && data !== undefined && !isPlaceholderData}
      onName={setName}
      hits={hits.map(({ id, name: label, country }) => ({ id, label: `${label} (${country})` }))}
    />
  );
}
