import { type PolicyPartsFragment, SavePolicyDocument, SettingsPoliciesDocument } from '@salus/contract';
import {
  checkPolicy,
  type Country,
  type Language,
  OrganisationTier,
  STANDARD_TARGETS,
  TicketKind,
} from '@salus/rules';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Disclosure,
  FormErrorSummary,
  Inline,
  Stack,
  TextField,
  useToasts,
} from '@salus/ui';
import { type ReactElement, type SubmitEvent, useState } from 'react';
import { DraftNotice } from '../../../lib/draft-notice.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useTranslate } from '../../../lib/i18n.js';
import { useChange } from '../../../lib/operations.js';
import { useUnsaved } from '../../../lib/unsaved.js';
import { problemsByField, problemText } from '../setting-error.js';
import { PolicyOrganisations } from './policy-organisations.js';
import { cellKey, cellsOf, METRICS, PRIORITIES, targetsOf } from './targets.js';

const words = (text: string): string[] =>
  text
    .split(/[\s,;]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
const idOf = (key: string) => `policy-${key.replace(' ', '-')}`;

const valuesOf = (policy: PolicyPartsFragment | null) => ({
  name: policy?.name ?? '',
  isActive: policy?.isActive ?? true,
  kinds: policy?.conditions.kinds ?? ([] as readonly TicketKind[]),
  tiers: policy?.conditions.tiers ?? ([] as readonly OrganisationTier[]),
  organisations: policy?.conditions.organisations ?? [],
  countries: (policy?.conditions.countries ?? []).join(', '),
  languages: (policy?.conditions.languages ?? []).join(', '),
  cells: cellsOf(policy?.targets ?? STANDARD_TARGETS),
});

/** A policy: for which tickets, and what is promised within how many minutes. */
export function PolicyForm({
  policy,
  onDone,
}: {
  policy: PolicyPartsFragment | null;
  onDone: () => void;
}): ReactElement {
  const t = useTranslate();
  const toasts = useToasts();
  const unsaved = useUnsaved(`policy-${policy?.id ?? 'new'}-${policy?.version ?? 0}`, valuesOf(policy));
  const { set } = unsaved;
  const { name, isActive, kinds, tiers, organisations, countries, languages, cells } = unsaved.values;
  const [found, setFound] = useState<ReadonlyMap<string, string>>(new Map());
  const [submission, setSubmission] = useState(0);
  const typed = targetsOf(cells);
  /** `targets.3.minutes` is the third cell that is typed. */
  const place = (field: string): string => {
    const [, at] = /^targets\.(\d+)/.exec(field) ?? [];
    const key = at === undefined ? undefined : typed[Number(at)]?.key;
    if (key !== undefined) return idOf(key);
    if (field.startsWith('conditions.')) return `policy-${field.split('.')[1]!}`;
    return field === 'targets' ? idOf(cellKey('FIRST_ANSWER', 'P1')) : `policy-${field}`;
  };
  const refuse = (problems: ReadonlyMap<string, string>): void => {
    setFound(new Map([...problems].map(([field, text]) => [place(field), text])));
    setSubmission((times) => times + 1);
  };
  const save = useChange(SavePolicyDocument, {
    invalidates: [SettingsPoliciesDocument],
    onSuccess: () => {
      toasts.show({ message: t('settings.saved'), tone: 'success' });
      unsaved.forget();
      onDone();
    },
    onError: (error) => refuse(problemsByField(t, error)),
  });

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (save.isPending) return;
    const input = {
      name,
      conditions: {
        kinds: [...kinds],
        organisationIds: organisations.map(({ id }) => id),
        countries: words(countries).map((code) => code.toUpperCase()) as Country[],
        tiers: [...tiers],
        languages: words(languages).map((code) => code.toLowerCase()) as Language[],
      },
      targets: typed.map(({ target }) => target),
    };
    const problems = checkPolicy(input);
    refuse(new Map(problems.map((problem) => [problem.field, problemText(t, problem)])));
    if (problems.length > 0) return;
    save.mutate({
      input: {
        idempotencyKey: newIdempotencyKey(),
        ...(policy === null ? {} : { policyId: policy.id, expectedVersion: policy.version }),
        ...input,
        isActive,
      },
    });
  }

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={4}>
        <DraftNotice isRestored={unsaved.restored} onDiscard={unsaved.discard} />
        <FormErrorSummary
          title={t('common.problemTitle')}
          submission={submission}
          problems={[...found].map(([fieldId, message]) => ({ fieldId, message }))}
        />
        <TextField
          id="policy-name"
          label={t('settings.name')}
          value={name}
          onChange={(text) => set({ name: text })}
          errorMessage={found.get('policy-name')}
        />
        <Checkbox
          label={t('settings.policies.active')}
          isSelected={isActive}
          onChange={(isOn) => set({ isActive: isOn })}
        />
        <CheckboxGroup
          label={t('settings.policies.kinds')}
          description={t('settings.policies.emptyMeansAll')}
          options={Object.values(TicketKind).map((id) => ({ id, label: t(`common.ticketKind.${id}`) }))}
          value={kinds}
          onChange={(chosen) => set({ kinds: chosen })}
        />
        <PolicyOrganisations
          id="policy-organisationIds"
          value={organisations}
          onChange={(named) => set({ organisations: [...named] })}
          errorMessage={found.get('policy-organisationIds')}
        />
        <TextField
          id="policy-countries"
          label={t('settings.policies.countries')}
          description={t('settings.policies.countriesHint')}
          value={countries}
          onChange={(text) => set({ countries: text })}
          errorMessage={found.get('policy-countries')}
        />
        <TextField
          id="policy-languages"
          label={t('settings.policies.languages')}
          description={t('settings.policies.languagesHint')}
          value={languages}
          onChange={(text) => set({ languages: text })}
          errorMessage={found.get('policy-languages')}
        />
        <CheckboxGroup
          label={t('settings.policies.tiers')}
          options={Object.values(OrganisationTier).map((id) => ({ id, label: t(`settings.tier.${id}`) }))}
          value={tiers}
          onChange={(chosen) => set({ tiers: chosen })}
        />
        {METRICS.map((metric) => (
          <Disclosure
            key={metric}
            title={t(`clocks.kind.${metric}`)}
            isOpen={metric === 'FIRST_ANSWER' || undefined}
          >
            <Stack gap={3}>
              {PRIORITIES.map((priority) => {
                const key = cellKey(metric, priority);
                const cell = cells[key]!;
                return (
                  <Inline key={priority} gap={4} align="end">
                    <TextField
                      id={idOf(key)}
                      label={t('settings.policies.minutes', { priority })}
                      inputMode="numeric"
                      width="short"
                      value={cell.minutes}
                      onChange={(minutes) => set({ cells: { ...cells, [key]: { ...cell, minutes } } })}
                      errorMessage={found.get(idOf(key))}
                    />
                    <Checkbox
                      label={t('settings.policies.onlyWorking', { priority })}
                      isSelected={cell.isWorking}
                      onChange={(isWorking) => set({ cells: { ...cells, [key]: { ...cell, isWorking } } })}
                    />
                  </Inline>
                );
              })}
            </Stack>
          </Disclosure>
        ))}
        <p>{t('settings.policies.versions')}</p>
        <Inline gap={3}>
          <Button
            type="submit"
            variant="primary"
            isPending={save.isPending}
            pendingLabel={t('common.loading')}
          >
            {t('common.save')}
          </Button>
          <Button
            onPress={() => {
              unsaved.discard();
              onDone();
            }}
          >
            {t('common.cancel')}
          </Button>
        </Inline>
      </Stack>
    </form>
  );
}
