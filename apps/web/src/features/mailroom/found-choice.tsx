import { Announcement, RadioGroup, Stack, TextField } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';

interface Props {
  readonly searchLabel: string;
  readonly label: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly hits: readonly { readonly id: string; readonly label: string }[];
  /** Whether the hits are the answer to these letters. */
  readonly isAnswered: boolean;
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly errorMessage: string | undefined;
}

const LEAST_LETTERS = 2;

/** Whether these are letters enough to search with. */
export const isEnough = (name: string): boolean => name.trim().length >= LEAST_LETTERS;

/** One of many, found by some letters. */
export function FoundChoice(props: Props): ReactElement {
  const { searchLabel, label, name, onName, hits, isAnswered, value, onChange, errorMessage } = props;
  const t = useTranslate();
  return (
    <Stack gap={3}>
      <TextField label={searchLabel} value={name} onChange={onName} errorMessage={errorMessage} />
      <Announcement isVisible>
        {isAnswered && hits.length === 0 ? t('mailDesk.noneFound', { name: name.trim() }) : ''}
      </Announcement>
      {hits.length > 0 && <RadioGroup label={label} options={hits} value={value} onChange={onChange} />}
    </Stack>
  );
}
