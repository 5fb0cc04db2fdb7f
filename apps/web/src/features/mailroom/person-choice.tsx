import { MailroomPeopleDocument } from '@salus/contract';
import { useState, type ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';
import { useOperation } from '../../lib/operations.js';
import { FoundChoice, isEnough } from './found-choice.js';

interface Props {
  readonly organisationId: string;
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly errorMessage: string | undefined;
}

/** One person of an organisation, found by some letters of their name or address. */
export function PersonChoice({ organisationId, ...props }: Props): ReactElement {
  const t = useTranslate();
  const [name, setName] = useState('');
  const isAsked = isEnough(name);
  const { data, isPlaceholderData } = useOperation(
    MailroomPeopleDocument,
    { organisationId, name: name.trim() },
    { enabled: isAsked, keepPrevious: true },
  );
  return (
    <FoundChoice
      {...props}
      searchLabel={t('mailDesk.searchPerson')}
      label={t('mailDesk.person')}
      name={name}
      isAnswered={isAsked && data !== undefined && !isPlaceholderData}
      onName={setName}
      hits={isAsked ? (data?.peopleForMail ?? []).map(({ id, name: label }) => ({ id, label })) : []}
    />
  );
}
