import { PortalOpenTicketDocument, PortalTicketsDocument } from '@salus/contract';
import { Button, Columns, FormErrorSummary, Link, Stack } from '@salus/ui';
import { useState, type SubmitEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useAttaching } from '../../../../lib/attachments/use-attaching.js';
import { useDraft } from '../../../../lib/draft.js';
import { useTranslate } from '../../../../lib/i18n.js';
import { useChange } from '../../../../lib/operations.js';
import { Screen } from '../../../../lib/screen.js';
import { fileProblems, serverProblems, type Problem } from '../../words/field-problems.js';
import { wordsToSearch } from '../../words/guidance-words.js';
import { SendFailure, useSendLabel } from '../../words/send-failure.js';
import { useSendAsNew } from '../../words/use-send-as-new.js';
import { DraftNotice } from '../../../../lib/draft-notice.js';
import { useLikelyLanguage } from '../ticket-language.js';
import { UrgentAside } from '../urgent-aside.js';
import { checkStep, FIELD, firstOpenStep, SERVER_PLACES, stepOfField } from './check-answers.js';
import { INCIDENT_STEPS, noAnswers, withLikelyAnswers, type IncidentStep } from './incident-answers.js';
import { incidentInput } from './incident-input.js';
import { IncidentQuestion } from './incident-question.js';
import { useIncidentStep } from './use-incident-step.js';
import { useStepFocus } from './use-step-focus.js';

/** One question per screen, then check and send. Everything typed is kept in this browser until it has arrived. */
export function IncidentForm(): ReactElement {
  const t = useTranslate();
  const navigate = useNavigate();
  const draft = useDraft('new-incident', noAnswers());
  const likelyLanguage = useLikelyLanguage();
  const answers = withLikelyAnswers({ ...draft.values, language: draft.values.language ?? likelyLanguage });
  const { step, goTo, pathTo, before } = useIncidentStep(() => firstOpenStep(t, answers, Date.now()));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [submission, setSubmission] = useState(0);
  const attaching = useAttaching({
    ticketId: null,
    files: answers.files,
    keep: (files) => draft.set({ files }),
  });
  const open = useChange(PortalOpenTicketDocument, {
    invalidates: [PortalTicketsDocument],
    onSuccess: ({ openTicket }) => {
      void navigate(`/tickets/${openTicket.reference}/sent`, { replace: true });
      draft.clear();
    },
    onError: (error) => refuse(serverProblems(t, error, SERVER_PLACES, FIELD.subject)),
  });
  const send = (): void => open.mutate({ input: incidentInput(t, answers, draft.idempotencyKey) });
  const sendAsNew = useSendAsNew(draft.idempotencyKey, draft.renewKey, send);
  const sendLabel = useSendLabel(t('portal.incident.check.send'), open.error);
  const here = problems.filter((problem) => stepOfField(problem.fieldId) === step);
  useStepFocus(step, here.length > 0);

  function refuse(found: readonly Problem[]): void {
    setProblems(found);
    setSubmission((count) => count + 1);
    const first = found[0];
    if (first !== undefined) goTo(stepOfField(first.fieldId), step === 'check');
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const asked: readonly IncidentStep[] = step === 'check' ? INCIDENT_STEPS : [step];
    const found = [
      ...asked.flatMap((one) => checkStep(t, one, answers, Date.now())),
      ...(step === 'check' ? fileProblems(t, FIELD.attachmentIds, attaching) : []),
    ];
    if (found.length > 0) return refuse(found);
    setProblems((known) => known.filter((problem) => stepOfField(problem.fieldId) !== step));
    if (step === 'check') return send();
    // What is likely has been seen and left standing: now it is an answer.
    if (step === 'patients')
      draft.set({ patientSafety: answers.patientSafety, emergencyCapacity: answers.emergencyCapacity });
    goTo('next');
  }

  function discard(): void {
    draft.clear();
    setProblems([]);
    goTo('what');
  }

  const number = INCIDENT_STEPS.indexOf(step) + 1;
  const caption =
    step === 'check'
      ? t('portal.incident.title')
      : t('portal.incident.progress', { step: number, steps: INCIDENT_STEPS.length - 1 });
  return (
    <Screen
      title={`${t(`portal.incident.${step}.title`)} · ${t('portal.incident.title')}`}
      width="wide"
      // After a refusal the error summary has the focus; between questions this form moves it itself.
      focus={submission === 0 ? 'heading' : 'none'}
    >
      <Columns
        aside={
          <UrgentAside
            typed={answers.description}
            chosen={wordsToSearch(t, answers.word)}
            language={answers.language}
          />
        }
        asideLabel={t('portal.incident.aside')}
      >
        <form className="portal-form" noValidate onSubmit={submit} aria-label={t('portal.incident.title')}>
          <Stack gap={6}>
            {before !== null && (
              <Link href={before} className="portal-back">
                {t('common.back')}
              </Link>
            )}
            <FormErrorSummary title={t('common.problemTitle')} problems={here} submission={submission} />
            {submission === 0 && <DraftNotice isRestored={draft.restored} onDiscard={discard} />}
            <IncidentQuestion
              {...{ step, answers, caption, pathTo, attaching }}
              set={draft.set}
              problems={here}
            />
            {step === 'check' && <SendFailure error={open.error} onSendAsNew={sendAsNew} />}
            <div>
              <Button
                type="submit"
                variant="primary"
                size="large"
                isPending={open.isPending}
                pendingLabel={t('portal.send.sending')}
              >
                {step === 'check' ? sendLabel : t('common.continue')}
              </Button>
            </div>
          </Stack>
        </form>
      </Columns>
    </Screen>
  );
}
