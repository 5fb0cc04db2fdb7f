import {
  EscalationRuleDocument,
  EscalationRulesDocument,
  RemoveEscalationRuleDocument,
  type EscalationRuleQuery,
} from '@salus/contract';
import {
  Badge,
  Breadcrumbs,
  Button,
  ConfirmDialog,
  Disclosure,
  PageTitle,
  Section,
  Stack,
  useToasts,
} from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useTranslate } from '../../../lib/i18n.js';
import { useChange, useOperation } from '../../../lib/operations.js';
import { Screen } from '../../../lib/screen.js';
import { ScreenError, ScreenLoading } from '../../../lib/screen-states.js';
import { Moment } from '../../../lib/times.js';
import { useViewer } from '../../../lib/viewer.js';
import { NoSuchPage } from '../no-such-page.js';
import { DryRunSection } from './dry-run-section.js';
import { RuleForm } from './rule-form.js';
import { RuleSummary } from './rule-summary.js';
import { FiringsTable } from './rule-tables.js';
import { RuleState } from './rules-screen.js';
import './rules.css';

type Rule = NonNullable<EscalationRuleQuery['escalationRule']>;

/** One rule: what it is in plain words, its dry run and switch, what it has done, its versions, and the editor. */
export function RuleScreen(props: { id?: null }): ReactElement {
  const params = useParams();
  return props.id === null ? <NewRule /> : <ExistingRule id={params['id'] ?? ''} />;
}

function NewRule(): ReactElement {
  const t = useTranslate();
  const navigate = useNavigate();
  const toasts = useToasts();
  return (
    <Screen title={t('settings.rule.new')} width="full">
      <Way title={t('settings.rule.new')} />
      <PageTitle title={t('settings.rule.new')} />
      <RuleForm
        rule={null}
        onSaved={({ id, newest }) => {
          toasts.show({ tone: 'success', message: t('settings.rule.saved', { version: newest.version }) });
          void navigate(`/settings/rules/${id}`);
        }}
      />
    </Screen>
  );
}

function ExistingRule({ id }: { id: string }): ReactElement {
  const t = useTranslate();
  const toasts = useToasts();
  const { can } = useViewer();
  const [edited, setEdited] = useState(0);
  const { data, error, refetch } = useOperation(EscalationRuleDocument, { id });
  if (!data) return error ? <ScreenError error={error} onRetry={() => void refetch()} /> : <ScreenLoading />;
  const rule = data.escalationRule;
  if (!rule) return <NoSuchPage />;
  return (
    <Screen title={rule.newest.name} width="full">
      <Way title={rule.newest.name} />
      <PageTitle title={rule.newest.name} actions={<RuleState rule={rule} />} />
      <Stack gap={8}>
        <Section title={t('settings.rule.summary')}>
          <RuleSummary version={rule.newest} />
        </Section>
        {can.administer && <DryRunSection rule={rule} run={rule.dryRun} />}
        <Section title={t('settings.rule.firings')}>
          <FiringsTable firings={rule.firings} />
        </Section>
        {can.administer && (
          <Section title={t('settings.rule.edit')}>
            <RuleForm
              key={`${rule.newest.version} ${edited}`}
              rule={rule}
              onSaved={({ newest }) => {
                toasts.show({
                  tone: 'success',
                  message: t('settings.rule.saved', { version: newest.version }),
                });
                setEdited((count) => count + 1);
              }}
            />
          </Section>
        )}
        <Versions rule={rule} />
        {can.administer && rule.liveVersion === null && <RemoveRule id={rule.id} />}
      </Stack>
    </Screen>
  );
}

function Way({ title }: { title: string }): ReactElement {
  const t = useTranslate();
  return (
    <Breadcrumbs
      label={t('settings.rule.where')}
      items={[
        { label: t('settings.title'), href: '/settings' },
        { label: t('settings.rules.title'), href: '/settings/rules' },
        { label: title },
      ]}
    />
  );
}

function Versions({ rule }: { rule: Rule }): ReactElement {
  const t = useTranslate();
  return (
    <Section title={t('settings.rule.versions')}>
      <ul className="rule-versions">
        {rule.versions.map((version) => (
          <li key={version.version}>
            <Disclosure
              title={`${t('settings.rule.version', { version: version.version })}: ${version.name}`}
            >
              <p className="rule-hint">
                {version.version === rule.liveVersion && (
                  <>
                    <Badge tone="success">{t('settings.rule.isOn')}</Badge>{' '}
                  </>
                )}
                <Moment value={version.madeAt} />, {t('settings.rule.madeBy', { name: version.madeBy.name })}
              </p>
              <RuleSummary version={version} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function RemoveRule({ id }: { id: string }): ReactElement {
  const t = useTranslate();
  const navigate = useNavigate();
  const { mutate, isPending } = useChange(RemoveEscalationRuleDocument, {
    invalidates: [EscalationRulesDocument],
    onSuccess: () => void navigate('/settings/rules'),
  });
  return (
    <ConfirmDialog
      trigger={
        <Button variant="danger" isPending={isPending}>
          {t('settings.rule.remove')}
        </Button>
      }
      title={t('settings.rule.remove')}
      confirmLabel={t('settings.rule.remove')}
      cancelLabel={t('settings.rule.cancel')}
      isDanger
      onConfirm={() => mutate({ input: { idempotencyKey: newIdempotencyKey(), ruleId: id } })}
    >
      {t('settings.rule.removeText')}
    </ConfirmDialog>
  );
}
