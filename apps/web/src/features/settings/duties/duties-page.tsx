import { type LegalDutyPartsFragment, SettingsDutiesDocument } from '@salus/contract';
import { lawInWords } from '@salus/messages';
import { EU_COUNTRIES, recipientsOf } from '@salus/rules';
import {
  Badge,
  Button,
  Dialog,
  KeyValueList,
  LoadingRegion,
  NativeSelect,
  Section,
  Skeleton,
  Stack,
} from '@salus/ui';
import { type ReactElement, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useLanguage, useTranslate } from '../../../lib/i18n.js';
import { useOperation } from '../../../lib/operations.js';
import { Screen } from '../../../lib/screen.js';
import { PartError } from '../../../lib/screen-states.js';
import { useViewer } from '../../../lib/viewer.js';
import { DutySettingForm } from './duty-setting-form.js';

/** What the law asks of hospitals, country by country. */
export function DutiesPage(): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('country') ?? '';
  const country = (EU_COUNTRIES as readonly string[]).includes(asked) ? asked : 'AT';
  const { data, error, refetch } = useOperation(SettingsDutiesDocument, { country });
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return (
    <Screen title={t('settings.duties.title')} width="full">
      <Stack gap={5}>
        <h1>{t('settings.duties.title')}</h1>
        <p>{t('settings.duties.intro')}</p>
        <NativeSelect
          id="duties-country"
          label={t('settings.duties.country')}
          value={country}
          options={EU_COUNTRIES.map((id) => ({ id: id as string, label: names.of(id) ?? id })).sort((a, b) =>
            a.label.localeCompare(b.label, locale),
          )}
          onChange={(value) => setSearch({ country: value }, { replace: true })}
        />
        {data === undefined ? (
          error === null ? (
            <LoadingRegion isLoading label={t('common.loading')} skeleton={<Skeleton count={8} />}>
              {null}
            </LoadingRegion>
          ) : (
            <PartError error={error} onRetry={() => void refetch()} />
          )
        ) : (
          data.legalDuties.map((duty) => <OneDuty key={duty.duty} duty={duty} />)
        )}
      </Stack>
    </Screen>
  );
}

function OneDuty({ duty }: { duty: LegalDutyPartsFragment }): ReactElement {
  const t = useTranslate();
  const { can } = useViewer();
  const start = t(`duties.start.${duty.startsAt}`);
  const period =
    duty.hours !== null
      ? t('duties.period.hours', { hours: duty.hours, start })
      : duty.months !== null
        ? t('duties.period.months', { months: duty.months, start })
        : t('duties.period.none', { start });
  const bodies = recipientsOf(duty, duty.country).map(({ name, site }) =>
    site ? `${name} (${site})` : name,
  );
  return (
    <Section
      title={t(`clocks.kind.${duty.duty}`)}
      actions={can.administer ? <EditDuty duty={duty} /> : undefined}
    >
      <Stack gap={3}>
        {!duty.isActive && <Badge>{t('settings.duties.off')}</Badge>}
        <KeyValueList
          items={[
            { id: 'who', label: t('settings.duties.who'), value: t(`duties.bound.${duty.duty}`) },
            { id: 'when', label: t('duties.draft.deadline'), value: period },
            {
              id: 'to',
              label: t('duties.draft.recipient'),
              value: [t(`duties.recipient.${duty.recipient}`), ...bodies].join('; '),
            },
            {
              id: 'what',
              label: t('duties.draft.contents'),
              value: duty.contents.map((content) => t(`duties.content.${content}`)).join('; '),
            },
            { id: 'basis', label: t('settings.duties.basis'), value: lawInWords(t, duty.basis) },
            ...(duty.note === '' ? [] : [{ id: 'note', label: t('settings.duties.note'), value: duty.note }]),
            {
              id: 'sure',
              label: t('settings.duties.confidence'),
              value: t(`duties.confidence.${duty.confidence}`),
            },
            { id: 'version', label: t('settings.version'), value: String(duty.version) },
          ]}
        />
      </Stack>
    </Section>
  );
}

function EditDuty({ duty }: { duty: LegalDutyPartsFragment }): ReactElement {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const title = t('settings.change', { name: t(`clocks.kind.${duty.duty}`) });
  return (
    <Dialog
      trigger={
        <Button size="small" icon="edit">
          {title}
        </Button>
      }
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      title={title}
      closeLabel={t('common.close')}
    >
      {({ close }) => <DutySettingForm duty={duty} onDone={close} />}
    </Dialog>
  );
}
