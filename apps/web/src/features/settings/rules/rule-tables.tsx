import type { EscalationRuleQuery } from '@salus/contract';
import { Link, Table } from '@salus/ui';
import type { ReactElement } from 'react';
import { useWords } from './use-words.js';
import { Moment } from '../../../lib/times.js';
import {
  eventWords,
  fieldWords,
  known,
  lengthWords,
  operatorWords,
  outcomeWords,
  valuesWords,
} from './rule-words.js';

type Rule = NonNullable<EscalationRuleQuery['escalationRule']>;
type Reason = Rule['firings'][number]['why'][number];
export type DryRun = NonNullable<Rule['dryRun']>;

/** Why a rule matched: each test with what the ticket had. */
function Why({ event, why }: { event: string | null; why: readonly Reason[] }): ReactElement {
  const { t, locale } = useWords();
  return (
    <ul className="rule-why">
      {event !== null && <li>{eventWords(t, event)}</li>}
      {why.map(({ field, operator, value, was, held }, index) => (
        <li key={index} className={held ? undefined : 'rule-why__not'}>
          {t('settings.rule.reason', {
            field: fieldWords(t, field),
            operator: operatorWords(t, operator),
            value: valuesWords(t, locale, field, value),
            was: was === null ? '–' : valuesWords(t, locale, field, was),
          })}
          {`: ${t(held ? 'settings.rule.held' : 'settings.rule.notHeld')}`}
        </li>
      ))}
    </ul>
  );
}

const ticketLink = (reference: string): ReactElement => (
  <Link href={`/desk/all/${reference}`}>{reference}</Link>
);

/** What a version would have done, beside what happened. */
export function DryRunTable({ run }: { run: DryRun }): ReactElement {
  const { t } = useWords();
  return (
    <Table
      caption={t('settings.rule.dryRun')}
      isCaptionHidden
      rows={run.results}
      rowId={({ ticketId, at }) => `${ticketId} ${at}`}
      columns={[
        {
          id: 'ticket',
          header: t('settings.rule.column.ticket'),
          isRowHeader: true,
          cell: ({ reference }) => ticketLink(reference),
        },
        { id: 'at', header: t('settings.rule.column.at'), cell: ({ at }) => <Moment value={at} /> },
        {
          id: 'why',
          header: t('settings.rule.column.why'),
          cell: ({ event, why }) => <Why event={event} why={why} />,
        },
        {
          id: 'would',
          header: t('settings.rule.column.would'),
          cell: ({ would }) => (
            <ul className="rule-why">
              {would.map(({ type, changes }, index) => (
                <li key={index}>{outcomeWords(t, type, changes ? 'DONE' : 'ALREADY_SO')}</li>
              ))}
            </ul>
          ),
        },
        {
          id: 'happened',
          header: t('settings.rule.column.happened'),
          cell: ({ at, happened }) =>
            happened.length === 0 ? (
              t('settings.rule.nothingHappened')
            ) : (
              <ul className="rule-why">
                {happened.map((one, index) => (
                  <li key={index}>
                    {t('settings.rule.later', {
                      what: `${known(t, `portal.event.${one.type}`, eventWords(t, one.type))} (${known(t, `settings.rules.word.${one.by}`, one.by)})`,
                      length: lengthWords(t, Math.floor((Date.parse(one.at) - Date.parse(at)) / 60_000)),
                    })}
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

/** What the rule has really done. */
export function FiringsTable({ firings }: { firings: Rule['firings'] }): ReactElement {
  const { t } = useWords();
  return (
    <Table
      caption={t('settings.rule.firings')}
      isCaptionHidden
      rows={firings}
      rowId={({ id }) => id}
      emptyText={t('settings.rule.noFirings')}
      columns={[
        {
          id: 'ticket',
          header: t('settings.rule.column.ticket'),
          isRowHeader: true,
          cell: ({ reference }) => ticketLink(reference),
        },
        { id: 'at', header: t('settings.rule.column.at'), cell: ({ at }) => <Moment value={at} /> },
        {
          id: 'version',
          header: t('settings.rule.versions'),
          isNumeric: true,
          cell: ({ version }) => version,
        },
        {
          id: 'why',
          header: t('settings.rule.column.why'),
          cell: ({ event, why }) => <Why event={event} why={why} />,
        },
        {
          id: 'did',
          header: t('settings.rule.column.did'),
          cell: ({ did }) => (
            <ul className="rule-why">
              {did.map(({ type, outcome }, index) => (
                <li key={index}>{outcomeWords(t, type, outcome)}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
