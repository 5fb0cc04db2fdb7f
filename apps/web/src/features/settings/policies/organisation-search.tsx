import { TieredOrganisationsDocument, type TieredOrganisationsQuery } from '@salus/contract';
import { ComboBox } from '@salus/ui';
import { type ReactElement, useState } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { useOperation } from '../../../lib/operations.js';
import { useSettled } from '../../../lib/settled.js';

export type TieredOrganisation = TieredOrganisationsQuery['tieredOrganisations'][number];

interface Props {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly errorMessage: string | undefined;
  /** Organisations that are chosen already. */
  readonly except?: readonly { readonly id: string }[];
  readonly onChoose: (organisation: TieredOrganisation) => void;
}

/** Finds an organisation by some letters of its name, gives it to the caller, and is ready for the next. */
export function OrganisationSearch({ except = [], onChoose, ...field }: Props): ReactElement {
  const t = useTranslate();
  const [input, setInput] = useState('');
  const query = useSettled(input.trim(), 200);
  const { data } = useOperation(TieredOrganisationsDocument, { query }, { keepPrevious: true });
  const found = (data?.tieredOrganisations ?? []).filter(({ id }) => !except.some((one) => one.id === id));
  return (
    <ComboBox
      {...field}
      emptyText={t('settings.organisations.none')}
      options={found.map(({ id, name }) => ({ id, label: name }))}
      value={null}
      inputValue={input}
      onInputChange={setInput}
      onChange={(id) => {
        const organisation = found.find((candidate) => candidate.id === id);
        if (organisation === undefined) return;
        setInput('');
        onChoose(organisation);
      }}
    />
  );
}
