import {
  CancelDutyDocument,
  type DutyPartsFragment,
  SubmitDutyDocument,
  TicketClocksDocument,
  TicketDutiesDocument,
} from '@salus/contract';
import { lawInWords } from '@salus/messages';
import { checkReason } from '@salus/rules';
import {
  Button,
  Disclosure,
  Inline,
  Link,
  LoadingRegion,
  Skeleton,
  Stack,
  TextField,
  TimeLeft,
} from '@salus/ui';
import { type ReactElement, useState } from 'react';
import type { AnyOperation } from '../api.js';
import { fieldErrorText } from '../error-text.js';
import { useLanguage, useTranslate } from '../i18n.js';
import { newIdempotencyKey } from '../idempotency.js';
import { useChange, useOperation } from '../operations.js';
import { PartError } from '../screen-states.js';
import { formatDateTime, formatRelative, readerZone, useNow } from '../times.js';
import { CorrectForm, StartForm } from './awareness-forms.js';
import { DutyForm, MomentField, useMomentField } from './duty-form.js';
import { dutyHeading, focusDuty, useRefusal } from './duty-words.js';
import './clocks.css';

interface Props {
  readonly ticketId: string;
  /** Questions of the screen around that are stale after a change. */
  readonly invalidates?: readonly AnyOperation[];
}

/** What the law may ask of the hospital after an incident: how long is left, to whom, what, and the prepared draft. */
export function DutyList({ ticketId, invalidates = [] }: Props): ReactElement {
  const t = useTranslate();
  const { data, error, refetch } = useOperation(TicketDutiesDocument, { id: ticketId }, { everyMs: 60_000 });
  if (data === undefined)
    return error === null ? (
      <LoadingRegion isLoading label={t('common.loading')} skeleton={<Skeleton count={4} />}>
        {null}
      </LoadingRegion>
    ) : (
      <PartError error={error} onRetry={() => void refetch()} />
    );
  const { ticket } = data;
  const duties = ticket?.duties ?? [];
  const stale = [TicketDutiesDocument, TicketClocksDocument, ...invalidates] as readonly AnyOperation[];
  return (
    <Stack gap={4}>
      <p>{t('duties.intro')}</p>
      {ticket && <StartForm ticket={ticket} duties={duties} stale={stale} />}
      {ticket && <CorrectForm ticket={ticket} duties={duties} stale={stale} />}
      {duties.map((duty) => (
        <OneDuty key={duty.duty} ticketId={ticketId} duty={duty} stale={stale} />
      ))}
    </Stack>
  );
}

interface DutyProps {
  readonly ticketId: string;
  readonly duty: DutyPartsFragment;
  readonly stale: readonly AnyOperation[];
}

function OneDuty({ ticketId, duty, stale }: DutyProps): ReactElement {
  const t = useTranslate();
  const { language } = useLanguage();
  const start = t(`duties.start.${duty.startsAt}`);
  const period =
    duty.hours !== null
      ? t('duties.period.hours', { hours: duty.hours, start })
      : duty.months !== null
        ? t('duties.period.months', { months: duty.months, start })
        : t('duties.period.none', { start });
  const file = (format: string) => `/duties/${ticketId}/${duty.duty}.${format}?language=${language}`;
  return (
    <section className="duty">
      <Stack gap={2}>
        <h3 id={dutyHeading(duty.duty)}>{t(`clocks.kind.${duty.duty}`)}</h3>
        <Standing duty={duty} />
        <Disclosure title={t('duties.more')}>
          <Stack gap={2}>
            <p className="duty__about">{t(`duties.bound.${duty.duty}`)}</p>
            <p className="duty__period">{period}</p>
            <p>
              {t('duties.to')} {t(`duties.recipient.${duty.recipient}`)}
            </p>
            {duty.recipients.length > 0 && (
              <ul className="duty__list">
                {duty.recipients.map(({ name, site, confidence }) => (
                  <li key={name}>
                    {name}
                    {site !== null && (
                      <>
                        {' '}
                        <Link href={`https://${site}`}>{site}</Link>
                      </>
                    )}
                    {confidence !== 'FIRST_HAND' && ` (${t(`duties.confidence.${confidence}`)})`}
                  </li>
                ))}
              </ul>
            )}
            {duty.note !== '' && <p>{duty.note}</p>}
            <h4>{t('duties.draft.contents')}</h4>
            <ul className="duty__list">
              {duty.contents.map((content) => (
                <li key={content}>{t(`duties.content.${content}`)}</li>
              ))}
            </ul>
            <p>{t('duties.draft.basis', { basis: lawInWords(t, duty.basis) })}</p>
            <h4>{t('duties.prepared')}</h4>
            {/* A place to read and copy from, reached by the keyboard because it can be long. */}
            <pre className="duty__draft" tabIndex={0} role="region" aria-label={t('duties.prepared')}>
              {duty.text}
            </pre>
            <Inline gap={4}>
              <a className="sal-link" href={file('pdf')} download>
                {t('duties.download', { duty: t(`clocks.kind.${duty.duty}`), format: 'PDF' })}
              </a>
              <a className="sal-link" href={file('json')} download>
                {t('duties.download', { duty: t(`clocks.kind.${duty.duty}`), format: 'JSON' })}
              </a>
            </Inline>
          </Stack>
        </Disclosure>
        {(duty.state === 'RUNNING' || duty.state === 'LATE') && (
          <Disclosure title={t('duties.submit.title')}>
            <SubmitForm ticketId={ticketId} duty={duty} stale={stale} />
            <CancelForm ticketId={ticketId} duty={duty} stale={stale} />
          </Disclosure>
        )}
      </Stack>
    </section>
  );
}

/** How it stands, with the moment in the reader's zone and in the hospital's, each with its name. */
function Standing({ duty }: { duty: DutyPartsFragment }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const now = useNow();
  const own = readerZone();
  const inZones = (moment: string): string => {
    const here = formatDateTime(moment, locale, own, 'short');
    const there = formatDateTime(moment, locale, duty.zone, 'none');
    return duty.zone === own ? here : `${here} · ${t('duties.there', { time: there, zone: duty.zone })}`;
  };
  if (duty.submittedAt !== null)
    return (
      <p>
        {t('duties.state.SUBMITTED', { time: inZones(duty.submittedAt) })}
        {duty.reference !== null && ` ${t('duties.reference', { reference: duty.reference })}`}
      </p>
    );
  if (duty.state === 'CANCELLED')
    return <p>{t('duties.state.CANCELLED', { reason: duty.cancelledBecause ?? '' })}</p>;
  if (duty.dueAt === null)
    return (
      <p>
        {t(
          duty.isInformation
            ? 'duties.state.INFORMATION'
            : duty.state === 'NOT_STARTED'
              ? 'duties.state.NOT_STARTED'
              : 'duties.state.NO_HOURS',
        )}
      </p>
    );
  const isLate = duty.state === 'LATE';
  const isSoon = Date.parse(duty.dueAt) - now < 6 * 3_600_000;
  return (
    <p>
      <TimeLeft
        label={t(isLate ? 'duties.state.LATE' : 'duties.state.RUNNING')}
        text={formatRelative(duty.dueAt, locale, now)}
        dueText={inZones(duty.dueAt)}
        dateTime={duty.dueAt}
        state={isLate ? 'late' : isSoon ? 'soon' : 'calm'}
      />
    </p>
  );
}

function SubmitForm({ ticketId, duty, stale }: DutyProps): ReactElement {
  const t = useTranslate();
  const refusal = useRefusal();
  const moment = useMomentField();
  const [reference, setReference] = useState('');
  const submit = useChange(SubmitDutyDocument, {
    invalidates: stale,
    onSuccess: () => focusDuty(duty.duty),
  });
  return (
    <DutyForm
      submit={t('duties.submit.submit')}
      isPending={submit.isPending}
      error={refusal(submit.error)}
      onSubmit={() => {
        const submittedAt = moment.read();
        if (submittedAt === null) return;
        submit.mutate({
          input: {
            idempotencyKey: newIdempotencyKey(),
            ticketId,
            duty: duty.duty,
            submittedAt,
            reference: reference.trim() === '' ? null : reference,
          },
        });
      }}
    >
      <MomentField label={t('duties.submit.at')} field={moment} />
      <TextField
        label={t('duties.submit.reference')}
        optionalText={t('common.optional')}
        value={reference}
        onChange={setReference}
        maxLength={120}
        width="medium"
      />
    </DutyForm>
  );
}

function CancelForm({ ticketId, duty, stale }: DutyProps): ReactElement {
  const t = useTranslate();
  const refusal = useRefusal();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const cancel = useChange(CancelDutyDocument, {
    invalidates: stale,
    onSuccess: () => focusDuty(duty.duty),
  });
  const send = (): void => {
    const wrong = checkReason(reason);
    setProblem(wrong === null ? undefined : fieldErrorText(t, wrong));
    if (wrong === null)
      cancel.mutate({ input: { idempotencyKey: newIdempotencyKey(), ticketId, duty: duty.duty, reason } });
  };
  return (
    <Stack gap={3}>
      <TextField
        label={t('duties.cancel.reason')}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        errorMessage={problem ?? refusal(cancel.error)}
      />
      <Button size="small" isPending={cancel.isPending} pendingLabel={t('common.loading')} onPress={send}>
        {t('duties.cancel.submit')}
      </Button>
    </Stack>
  );
}
