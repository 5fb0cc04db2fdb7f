import {
  DryRunEscalationRuleDocument,
  EscalationRuleDocument,
  EscalationRulesDocument,
  SwitchEscalationRuleDocument,
  type RulePartsFragment,
} from '@salus/contract';
import { Button, Section, Select, Stack, Switch, useToasts } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useErrorText } from '../../../lib/error-text.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useTranslate } from '../../../lib/i18n.js';
import { useChange } from '../../../lib/operations.js';
import { PartError } from '../../../lib/screen-states.js';
import { DryRunTable, type DryRun } from './rule-tables.js';

const DAYS = ['1', '7', '30', '90'] as const;
const STALE = [EscalationRuleDocument, EscalationRulesDocument];

interface Props {
  readonly rule: RulePartsFragment;
  readonly run: DryRun | null;
}

/** The gate: the newest version is tried on the past, and only then can it be switched on. */
export function DryRunSection({ rule, run }: Props): ReactElement {
  const t = useTranslate();
  const [days, setDays] = useState<string>('7');
  const { newest, liveVersion, id } = rule;
  const { mutate, isPending, error } = useChange(DryRunEscalationRuleDocument, { invalidates: STALE });
  return (
    <Section title={t('settings.rule.dryRun')}>
      <Stack>
        <p className="rule-hint">{t('settings.rule.dryRunHint')}</p>
        <div className="rule-row">
          <Select
            label={t('settings.rule.dryRunDays')}
            placeholder={t('settings.rule.choose')}
            value={days}
            onChange={setDays}
            options={DAYS.map((count) => ({
              id: count,
              label: t('settings.rules.days', { count: Number(count) }),
            }))}
          />
          <Button
            variant="primary"
            isPending={isPending}
            onPress={() =>
              mutate({
                input: {
                  idempotencyKey: newIdempotencyKey(),
                  ruleId: id,
                  version: newest.version,
                  days: Number(days),
                },
              })
            }
          >
            {t('settings.rule.dryRunStart')}
          </Button>
        </div>
        {error && <PartError error={error} headingTag="h3" />}
        <div role="status">{run ? <RunWords run={run} /> : t('settings.rule.dryRunNone')}</div>
        {run && run.results.length > 0 && <DryRunTable run={run} />}
        <LiveSwitch rule={rule} />
        {liveVersion !== null && liveVersion !== newest.version && (
          <p className="rule-hint">{t('settings.rule.olderOn', { version: liveVersion })}</p>
        )}
      </Stack>
    </Section>
  );
}

function RunWords({ run }: { run: DryRun }): ReactElement {
  const t = useTranslate();
  const { wouldFire, tickets, days, isComplete, results } = run;
  return (
    <>
      <p>{t('settings.rule.dryRunResult', { fired: wouldFire, tickets, days })}</p>
      {!isComplete && <p>{t('settings.rule.dryRunPart')}</p>}
      {results.length < wouldFire && <p>{t('settings.rule.dryRunFirst', { count: results.length })}</p>}
    </>
  );
}

function LiveSwitch({ rule }: { rule: RulePartsFragment }): ReactElement {
  const t = useTranslate();
  const text = useErrorText();
  const toasts = useToasts();
  const { newest, liveVersion, id } = rule;
  const isOn = liveVersion === newest.version;
  const { mutate, isPending } = useChange(SwitchEscalationRuleDocument, {
    invalidates: STALE,
    onSuccess: ({ switchEscalationRule }) =>
      toasts.show({
        tone: 'success',
        message: t(
          switchEscalationRule.liveVersion === null
            ? 'settings.rule.switchedOff'
            : 'settings.rule.switchedOn',
        ),
      }),
    onError: (error) => toasts.show({ tone: 'danger', message: text(error) }),
  });
  return (
    <Switch
      label={t('settings.rule.switch', { version: newest.version })}
      description={newest.hasDryRun ? undefined : t('settings.rule.switchNeedsRun')}
      isSelected={isOn}
      isDisabled={isPending || (!isOn && !newest.hasDryRun)}
      onChange={(on) =>
        mutate({
          input: { idempotencyKey: newIdempotencyKey(), ruleId: id, version: on ? newest.version : null },
        })
      }
    />
  );
}
