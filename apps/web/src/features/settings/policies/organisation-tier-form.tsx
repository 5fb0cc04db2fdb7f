import { SetOrganisationTierDocument, TieredOrganisationsDocument } from '@salus/contract';
import { OrganisationTier } from '@salus/rules';
import { Button, Inline, NativeSelect, Stack, useToasts } from '@salus/ui';
import { type ReactElement, type SubmitEvent, useEffect, useState } from 'react';
import { useErrorText } from '../../../lib/error-text.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useTranslate } from '../../../lib/i18n.js';
import { useChange } from '../../../lib/operations.js';
import { OrganisationSearch, type TieredOrganisation } from './organisation-search.js';

/** Shows what an organisation is under NIS2, and says otherwise. */
export function OrganisationTierForm({ onDone }: { onDone: () => void }): ReactElement {
  const t = useTranslate();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [chosen, setChosen] = useState<TieredOrganisation | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const chosenId = chosen?.id;
  // What comes next is the answer, which the open list would cover.
  useEffect(() => document.getElementById('tier-of-organisation')?.focus(), [chosenId]);
  const save = useChange(SetOrganisationTierDocument, {
    invalidates: [TieredOrganisationsDocument],
    onSuccess: () => {
      toasts.show({ message: t('settings.organisations.saved'), tone: 'success' });
      onDone();
    },
  });

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (save.isPending) return;
    setIsMissing(chosen === null);
    if (chosen === null) return document.getElementById('tier-organisation')?.focus();
    const { id: organisationId, tier } = chosen;
    save.mutate({ input: { idempotencyKey: newIdempotencyKey(), organisationId, tier } });
  }

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={4}>
        <p>{t('settings.organisations.tierAbout')}</p>
        {save.error !== null && <p role="alert">{errorText(save.error)}</p>}
        <OrganisationSearch
          id="tier-organisation"
          label={t('settings.organisations.find')}
          description={t('settings.organisations.findHint')}
          errorMessage={isMissing ? t('settings.organisations.choose') : undefined}
          onChoose={(organisation) => {
            setChosen(organisation);
            setIsMissing(false);
          }}
        />
        {chosen !== null && (
          <NativeSelect
            id="tier-of-organisation"
            label={t('settings.organisations.tierOf', { name: chosen.name })}
            value={chosen.tier}
            options={Object.values(OrganisationTier).map((id) => ({ id, label: t(`settings.tier.${id}`) }))}
            onChange={(tier) => tier !== '' && setChosen({ ...chosen, tier })}
          />
        )}
        <Inline gap={3}>
          <Button
            type="submit"
            variant="primary"
            isPending={save.isPending}
            pendingLabel={t('common.loading')}
          >
            {t('common.save')}
          </Button>
          <Button onPress={onDone}>{t('common.cancel')}</Button>
        </Inline>
      </Stack>
    </form>
  );
}
