import { type DutyPartsFragment, StartDutiesDocument, type TicketDutiesQuery } from '@salus/contract';
import { checkReason } from '@salus/rules';
import { Banner, Disclosure, TextField } from '@salus/ui';
import { type ReactElement, useState } from 'react';
import type { AnyOperation } from '../api.js';
import { fieldErrorText } from '../error-text.js';
import { useLanguage, useTranslate } from '../i18n.js';
import { newIdempotencyKey } from '../idempotency.js';
import { useChange } from '../operations.js';
import { formatDateTime, readerZone } from '../times.js';
import { DutyForm, MomentField, useMomentField } from './duty-form.js';
import { focusDuty, useRefusal } from './duty-words.js';

type Duty = DutyPartsFragment;

interface Props {
  readonly ticket: NonNullable<TicketDutiesQuery['ticket']>;
  readonly duties: readonly Duty[];
  readonly stale: readonly AnyOperation[];
}

const countsFromAwareness = ({ startsAt, isInformation }: Duty): boolean =>
  startsAt === 'AWARENESS' && !isInformation;

/** One question first: since when does the hospital know? It starts the clocks of all duties that count from there. */
export function StartForm({ ticket, duties, stale }: Props): ReactElement | null {
  const t = useTranslate();
  const waiting = duties.filter((duty) => duty.state === 'NOT_STARTED' && countsFromAwareness(duty));
  const { noticedAt, openedAt } = ticket;
  if (waiting.length === 0) return null;
  return (
    <AwarenessForm
      ticket={ticket}
      duties={waiting}
      stale={stale}
      first={noticedAt ?? openedAt}
      note={t(noticedAt === null ? 'duties.start.fromOpened' : 'duties.start.fromNoticed')}
      isChosen={() => true}
    />
  );
}

/** The law counts from awareness: what was started from a wrong moment, or taken for not applying, is put right with a reason. */
export function CorrectForm({ ticket, duties, stale }: Props): ReactElement | null {
  const t = useTranslate();
  const begun = duties.filter(
    (duty) => ['RUNNING', 'LATE', 'CANCELLED'].includes(duty.state) && countsFromAwareness(duty),
  );
  const isRunning = ({ state }: Duty): boolean => state !== 'CANCELLED';
  const counted = begun.find(isRunning) ?? begun[0];
  if (counted === undefined) return null;
  return (
    <Disclosure title={t('duties.correct.title')}>
      <AwarenessForm
        key={counted.countsFrom}
        ticket={ticket}
        duties={begun}
        stale={stale}
        first={counted.countsFrom}
        note={t('duties.correct.note')}
        isChosen={isRunning}
        isCorrection
      />
    </Disclosure>
  );
}

interface FormProps extends Props {
  /** The moment with which the field begins, and where it comes from. */
  readonly first: string | null;
  readonly note: string;
  readonly isChosen: (duty: Duty) => boolean;
  readonly isCorrection?: boolean;
}

function AwarenessForm(props: FormProps): ReactElement {
  const { ticket, duties, stale, first, note, isChosen, isCorrection = false } = props;
  const t = useTranslate();
  const refusal = useRefusal();
  const moment = useMomentField(first);
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<{ readonly duties?: string; readonly reason?: string }>({});
  const chosen = duties.filter((row) => (picked === null ? isChosen(row) : picked.includes(row.duty)));
  const start = useChange(StartDutiesDocument, {
    invalidates: stale,
    onSuccess: (_, { input }) => {
      setReason('');
      setPicked(null);
      focusDuty(duties.find(({ duty }) => input.duties.includes(duty))?.duty);
    },
  });
  function send(): void {
    const awareAt = moment.read();
    const noReason = isCorrection ? checkReason(reason) : null;
    setWrong({
      ...(chosen.length === 0 ? { duties: t('duties.error.none') } : {}),
      ...(noReason === null ? {} : { reason: fieldErrorText(t, noReason) }),
    });
    if (awareAt === null || chosen.length === 0 || noReason !== null) return;
    start.mutate({
      input: {
        idempotencyKey: newIdempotencyKey(),
        ticketId: ticket.id,
        awareAt,
        duties: chosen.map(({ duty }) => duty),
        reason: isCorrection ? reason : null,
      },
    });
  }
  return (
    <DutyForm
      {...(isCorrection ? {} : { title: t('duties.start.title') })}
      submit={t(isCorrection ? 'duties.correct.submit' : 'duties.start.submit')}
      isPending={start.isPending}
      error={refusal(start.error)}
      onSubmit={send}
      choices={duties.map(({ duty, state }) => ({
        id: duty,
        label: t(`clocks.kind.${duty}`),
        description: state === 'CANCELLED' ? t('duties.correct.again') : undefined,
      }))}
      chosen={chosen.map(({ duty }) => duty)}
      onChoose={setPicked}
      choicesLabel={t('duties.start.which')}
      choicesError={wrong.duties}
    >
      <MomentField label={t('duties.start.awareAt')} note={note} field={moment} />
      <AfterOpening awareAt={moment.value} openedAt={ticket.openedAt} />
      {isCorrection && (
        <TextField
          label={t('duties.correct.reason')}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          errorMessage={wrong.reason}
        />
      )}
    </DutyForm>
  );
}

/** Who reports something knows of it; only a ticket that became an incident later can be older. */
function AfterOpening({
  awareAt,
  openedAt,
}: {
  awareAt: string | null;
  openedAt: string;
}): ReactElement | null {
  const t = useTranslate();
  const { locale } = useLanguage();
  // Fields know minutes only.
  const isLater =
    awareAt !== null && Math.floor(Date.parse(awareAt) / 60_000) > Math.floor(Date.parse(openedAt) / 60_000);
  if (!isLater) return null;
  return (
    <Banner
      tone="warning"
      announce="status"
      title={t('duties.start.afterOpening', {
        opened: formatDateTime(openedAt, locale, readerZone(), 'short'),
      })}
    >
      <p>{t('duties.start.afterOpeningBody')}</p>
    </Banner>
  );
}
