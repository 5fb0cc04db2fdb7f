import { TieredOrganisationsDocument, type TieredOrganisationsQuery } from '@salus/contract';
import type { ReactElement } from 'react';
import { FoundPicker } from '../../../lib/found-picker.js';
import { useTranslate } from '../../../lib/i18n.js';
import { useOperation } from '../../../lib/operations.js';

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

function useTiered(query: string): readonly TieredOrganisation[] {
  const { data } = useOperation(TieredOrganisationsDocument, { query }, { keepPrevious: true });
  return data?.tieredOrganisations ?? [];
}

/** Chooses organisations of all that the Centre knows. */
export function OrganisationSearch(props: Props): ReactElement {
  const t = useTranslate();
  return <FoundPicker {...props} useFound={useTiered} emptyText={t('settings.organisations.none')} />;
}
