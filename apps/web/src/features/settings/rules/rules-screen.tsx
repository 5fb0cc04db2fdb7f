import {
  EscalationRulesDocument,
  MoveEscalationRuleDocument,
  type EscalationRulesQuery,
  type RulePartsFragment,
} from '@salus/contract';
import { Badge, Banner, EmptyState, IconButton, Inline, Link, LinkButton, PageTitle } from '@salus/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { focusAfterChange } from '../../../lib/focus.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useTranslate } from '../../../lib/i18n.js';
import { operationKey, useChange, useOperation } from '../../../lib/operations.js';
import { Screen } from '../../../lib/screen.js';
import { PartError, ScreenLoading } from '../../../lib/screen-states.js';
import { useViewer } from '../../../lib/viewer.js';
import { RuleSummary } from './rule-summary.js';
import './rules.css';

/** All rules in the order in which they are asked; buttons move them, for there is no order by dragging alone. */
export function RulesScreen(): ReactElement {
  const t = useTranslate();
  const { can } = useViewer();
  const { data, error, refetch } = useOperation(EscalationRulesDocument, {});
  if (!data && !error) return <ScreenLoading />;
  return (
    <Screen title={t('settings.rules.title')} width="full">
      <PageTitle
        title={t('settings.rules.title')}
        lead={t('settings.rules.lead')}
        actions={
          can.administer && (
            <LinkButton href="/settings/rules/new" variant="primary">
              {t('settings.rules.new')}
            </LinkButton>
          )
        }
      />
      {error && !data && <PartError error={error} onRetry={() => void refetch()} headingTag="h2" />}
      {data && <Alarms alarms={data.ruleAlarms} />}
      {data?.escalationRules.length === 0 && (
        <EmptyState title={t('settings.rules.emptyTitle')}>{t('settings.rules.emptyText')}</EmptyState>
      )}
      {data && data.escalationRules.length > 0 && (
        <RuleList rules={data.escalationRules} isMovable={can.administer} />
      )}
    </Screen>
  );
}

function Alarms({ alarms }: { alarms: EscalationRulesQuery['ruleAlarms'] }): ReactElement | null {
  const t = useTranslate();
  if (alarms.length === 0) return null;
  return (
    <Banner tone="danger" title={t('settings.rules.alarmTitle')}>
      <ul className="rule-alarms">
        {alarms.map(({ ticketId, reference, rule, count }) => (
          <li key={`${ticketId} ${rule}`}>
            <Link href={`/desk/all/${reference}`}>
              {t('settings.rules.alarm', { rule, count, reference })}
            </Link>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

const moverId = (ruleId: string, way: 'up' | 'down'): string => `rule-${ruleId}-${way}`;

function RuleList({
  rules,
  isMovable,
}: {
  rules: readonly RulePartsFragment[];
  isMovable: boolean;
}): ReactElement {
  const t = useTranslate();
  const cache = useQueryClient();
  const [said, setSaid] = useState('');
  const { mutate, isPending } = useChange(MoveEscalationRuleDocument, {
    onSuccess: ({ moveEscalationRule }, { input }) => {
      const at = moveEscalationRule.findIndex(({ id }) => id === input.ruleId);
      const name = moveEscalationRule[at]?.newest.name ?? '';
      setSaid(t('settings.rules.moved', { name, position: at + 1 }));
      cache.setQueryData<EscalationRulesQuery>(
        operationKey(EscalationRulesDocument, {}),
        (before) => before && { ...before, escalationRules: moveEscalationRule },
      );
      const isAtEdge = at === 0 || at === moveEscalationRule.length - 1;
      // At either end the pressed button has nothing more to do: the other one of the same rule takes the focus.
      if (isAtEdge)
        focusAfterChange(() =>
          document.getElementById(moverId(String(input.ruleId), at === 0 ? 'down' : 'up'))?.focus(),
        );
    },
  });
  const move = (rule: RulePartsFragment, position: number): void => {
    if (!isPending) mutate({ input: { idempotencyKey: newIdempotencyKey(), ruleId: rule.id, position } });
  };
  return (
    <>
      <p className="sal-visually-hidden" role="status">
        {said}
      </p>
      <ol className="rules" aria-label={t('settings.rules.order')}>
        {rules.map((rule, index) => (
          <li key={rule.id} className="rules__rule">
            <div className="rules__head">
              <h2 className="rules__name">
                <Link href={`/settings/rules/${rule.id}`}>{rule.newest.name}</Link>
              </h2>
              <RuleState rule={rule} />
              {isMovable && (
                <Inline gap={1} className="rules__move">
                  <IconButton
                    id={moverId(rule.id, 'up')}
                    icon="chevron-up"
                    label={t('settings.rules.moveUp', { name: rule.newest.name })}
                    isDisabled={index === 0}
                    onPress={() => move(rule, index)}
                  />
                  <IconButton
                    id={moverId(rule.id, 'down')}
                    icon="chevron-down"
                    label={t('settings.rules.moveDown', { name: rule.newest.name })}
                    isDisabled={index === rules.length - 1}
                    onPress={() => move(rule, index + 2)}
                  />
                </Inline>
              )}
            </div>
            <RuleSummary version={rule.newest} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Whether it runs, and whether a newer version waits. */
export function RuleState({ rule }: { rule: RulePartsFragment }): ReactElement {
  const t = useTranslate();
  const { liveVersion, newest } = rule;
  return (
    <Inline gap={1}>
      {liveVersion === null ? (
        <Badge tone="neutral">{t('settings.rules.off')}</Badge>
      ) : (
        <Badge tone="success">{t('settings.rules.on', { version: liveVersion })}</Badge>
      )}
      {liveVersion !== null && liveVersion !== newest.version && (
        <Badge tone="warning">{t('settings.rules.newer', { version: newest.version })}</Badge>
      )}
    </Inline>
  );
}
