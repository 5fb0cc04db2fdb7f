import { MailroomPlacesDocument } from '@salus/contract';
import { RadioGroup, Stack, TextField } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';
import { useOperation } from '../../lib/operations.js';

interface Props {
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly errorMessage: string | undefined;
}

const LEAST_LETTERS = 2;

/** One organisation of all, found by some letters of its name or domain. */
export function OrganisationChoice({ value, onChange, errorMessage }: Props): ReactElement {
  const t = useTranslate();
  const [name, setName] = useState('');
  const isAsked = name.trim().length >= LEAST_LETTERS;
  const { data } = useOperation(
    MailroomPlacesDocument,
    { name: name.trim() },
    { enabled: isAsked, keepPrevious: true },
  );
  const hits = isAsked ? (data?.placesForSender ?? []) : [];
  return (
    <Stack gap={3}>
      <TextField
        label={t('mailDesk.searchOrganisation')}
        value={name}
        onChange={setName}
        errorMessage={errorMessage}
      />
      {hits.length > 0 && (
        <RadioGroup
          label={t('mailDesk.organisation')}
          options={hits.map(({ id, name: label, country }) => ({ id, label: `${label} (${country})` }))}
          value={value}
          onChange={onChange}
        />
      )}
    </Stack>
  );
}
