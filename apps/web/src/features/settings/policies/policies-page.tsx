import { OrderPoliciesDocument, type PolicyPartsFragment, SettingsPoliciesDocument } from '@salus/contract';
import {
  Badge,
  Button,
  Dialog,
  EmptyState,
  Inline,
  LoadingRegion,
  Section,
  Skeleton,
  Stack,
  Table,
} from '@salus/ui';
import { type ReactElement, useState } from 'react';
import { lengthText } from '../../../lib/clocks/clock-words.js';
import { useErrorText } from '../../../lib/error-text.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useTranslate } from '../../../lib/i18n.js';
import { useChange, useOperation } from '../../../lib/operations.js';
import { Screen } from '../../../lib/screen.js';
import { PartError } from '../../../lib/screen-states.js';
import { useViewer } from '../../../lib/viewer.js';
import { OrganisationTierForm } from './organisation-tier-form.js';
import { PolicyForm } from './policy-form.js';
import { METRICS, PRIORITIES } from './targets.js';

/** What the Centre promises: policies in the order in which they are tried; the first that fits a ticket counts. */
export function PoliciesPage(): ReactElement {
  const t = useTranslate();
  const { data, error, refetch } = useOperation(SettingsPoliciesDocument, {});
  const { can } = useViewer();
  return (
    <Screen title={t('settings.policies.title')} width="full">
      <Stack gap={5}>
        <h1>{t('settings.policies.title')}</h1>
        <p>{t('settings.policies.intro')}</p>
        {can.administer && (
          <Inline>
            <EditPolicy policy={null} />
            <SetTier />
          </Inline>
        )}
        {data === undefined ? (
          error === null ? (
            <LoadingRegion isLoading label={t('common.loading')} skeleton={<Skeleton count={6} />}>
              {null}
            </LoadingRegion>
          ) : (
            <PartError error={error} onRetry={() => void refetch()} />
          )
        ) : data.servicePolicies.length === 0 ? (
          <EmptyState title={t('settings.policies.none')} />
        ) : (
          <ol className="settings-policies">
            {data.servicePolicies.map((policy, at) => (
              <li key={policy.id}>
                <OnePolicy policy={policy} at={at} all={data.servicePolicies} />
              </li>
            ))}
          </ol>
        )}
      </Stack>
    </Screen>
  );
}

interface Props {
  readonly policy: PolicyPartsFragment;
  readonly at: number;
  readonly all: readonly PolicyPartsFragment[];
}

function OnePolicy({ policy, at, all }: Props): ReactElement {
  const t = useTranslate();
  const errorText = useErrorText();
  const { can } = useViewer();
  const order = useChange(OrderPoliciesDocument, { invalidates: [SettingsPoliciesDocument] });
  const move = (by: number): void => {
    const ids = all.map(({ id }) => id);
    const [moved] = ids.splice(at, 1);
    ids.splice(at + by, 0, moved!);
    order.mutate({ input: { idempotencyKey: newIdempotencyKey(), policyIds: ids } });
  };
  const metrics = METRICS.filter((metric) => policy.targets.some((target) => target.metric === metric));
  return (
    <Section
      title={policy.name}
      actions={
        can.administer ? (
          <Inline gap={2}>
            {all.length > 1 && (
              <>
                <Button size="small" isDisabled={at === 0 || order.isPending} onPress={() => move(-1)}>
                  {t('settings.policies.earlier', { name: policy.name })}
                </Button>
                <Button
                  size="small"
                  isDisabled={at === all.length - 1 || order.isPending}
                  onPress={() => move(1)}
                >
                  {t('settings.policies.later', { name: policy.name })}
                </Button>
              </>
            )}
            <EditPolicy policy={policy} />
          </Inline>
        ) : undefined
      }
    >
      <Stack gap={3}>
        {!policy.isActive && <Badge>{t('settings.policies.off')}</Badge>}
        {order.error !== null && <p role="alert">{errorText(order.error)}</p>}
        <p>{conditionsText(t, policy)}</p>
        <Table
          caption={t('settings.policies.targetsOf', { name: policy.name, version: policy.version })}
          columns={[
            {
              id: 'metric',
              header: t('settings.policies.metric'),
              cell: (metric) => t(`clocks.kind.${metric}`),
              isRowHeader: true,
            },
            ...PRIORITIES.map((priority) => ({
              id: priority,
              header: priority,
              cell: (metric: (typeof METRICS)[number]) => {
                const target = policy.targets.find(
                  (row) => row.metric === metric && row.priority === priority,
                );
                if (target === undefined) return '–';
                const length = lengthText(t, target.minutes);
                return target.hours === 'WORKING' ? t('settings.policies.working', { length }) : length;
              },
            })),
          ]}
          rows={metrics}
          rowId={(metric) => metric}
        />
      </Stack>
    </Section>
  );
}

/** More organisations than this are counted, not named. */
const NAMED = 3;

function conditionsText(t: ReturnType<typeof useTranslate>, { conditions }: PolicyPartsFragment): string {
  const { kinds, organisations, countries, tiers, languages } = conditions;
  const parts = [
    kinds.map((kind) => t(`common.ticketKind.${kind}`)).join(', '),
    countries.join(', '),
    tiers.map((tier) => t(`settings.tier.${tier}`)).join(', '),
    languages.join(', '),
    organisations.length <= NAMED
      ? organisations.map(({ name }) => name).join(', ')
      : t('settings.policies.organisations', { count: organisations.length }),
  ].filter((part) => part !== '');
  return parts.length === 0
    ? t('settings.policies.everyTicket')
    : t('settings.policies.onlyFor', { what: parts.join(' · ') });
}

function EditPolicy({ policy }: { policy: PolicyPartsFragment | null }): ReactElement {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const title = policy === null ? t('settings.policies.add') : t('settings.change', { name: policy.name });
  return (
    <Dialog
      trigger={
        <Button size={policy === null ? 'medium' : 'small'} icon={policy === null ? 'plus' : 'edit'}>
          {title}
        </Button>
      }
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      title={title}
      closeLabel={t('common.close')}
    >
      {({ close }) => <PolicyForm policy={policy} onDone={close} />}
    </Dialog>
  );
}

function SetTier(): ReactElement {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      trigger={<Button>{t('settings.organisations.tierTitle')}</Button>}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      title={t('settings.organisations.tierTitle')}
      closeLabel={t('common.close')}
    >
      {({ close }) => <OrganisationTierForm onDone={close} />}
    </Dialog>
  );
}
