import { PortalOpenTicketDocument, PortalTicketsDocument } from '@salus/contract';
import { Button, Columns, FormErrorSummary, Link, PageTitle, Stack } from '@salus/ui';
import { useState, type SubmitEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useAttaching } from '../../../../lib/attachments/use-attaching.js';
import { tellSolved } from '../../../../lib/guidance/tell-solved.js';
import { useDraft } from '../../../../lib/draft.js';
import { useTranslate } from '../../../../lib/i18n.js';
import { useChange } from '../../../../lib/operations.js';
import { Screen } from '../../../../lib/screen.js';
import { fileProblems, serverProblems, type Problem } from '../../words/field-problems.js';
import { FittingGuidance } from '../../words/fitting-guidance.js';
import { SendFailure, useSendLabel } from '../../words/send-failure.js';
import { useSendAsNew } from '../../words/use-send-as-new.js';
import { DraftNotice } from '../../../../lib/draft-notice.js';
import { useLikelyLanguage } from '../ticket-language.js';
import { checkRequest, FIELD, noRequest, requestInput, type RequestKind } from './request-answers.js';
import { RequestFields } from './request-fields.js';

interface Props {
  /** What the address asks for; the form offers the others too. */
  readonly kind: RequestKind;
  /** Words that somebody has already typed into the search. */
  readonly subject: string;
}

/** One short form for a question, a weakness that was found, or a near miss. */
export function RequestForm({ kind, subject }: Props): ReactElement {
  const t = useTranslate();
  const navigate = useNavigate();
  const draft = useDraft('new-request', noRequest(kind, subject));
  const likelyLanguage = useLikelyLanguage();
  const answers = { ...draft.values, language: draft.values.language ?? likelyLanguage };
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
    onError: (error) => refuse(serverProblems(t, error, FIELD, FIELD.body)),
  });
  const send = (): void => open.mutate({ input: requestInput(answers, draft.idempotencyKey) });
  const sendAsNew = useSendAsNew(draft.idempotencyKey, draft.renewKey, send);
  const sendLabel = useSendLabel(t('portal.incident.check.send'), open.error);

  function refuse(found: readonly Problem[]): void {
    setProblems(found);
    setSubmission((count) => count + 1);
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const found = [...checkRequest(t, answers), ...fileProblems(t, FIELD.attachmentIds, attaching)];
    if (found.length > 0) return refuse(found);
    setProblems([]);
    send();
  }

  async function solved(textId: string): Promise<void> {
    await tellSolved(textId);
    draft.clear();
    await navigate('/tickets/solved', { replace: true });
  }

  const title = t('portal.request.title');
  return (
    <Screen title={title} width="wide">
      <Columns
        aside={
          <FittingGuidance
            title={t('portal.guidance.title')}
            typed={`${answers.subject} ${answers.body}`}
            language={answers.language}
            hint={t('portal.guidance.hint')}
            isBesideForm
            onSolved={(textId) => void solved(textId)}
          />
        }
        asideLabel={t('portal.guidance.title')}
      >
        <form className="portal-form" noValidate onSubmit={submit} aria-label={title}>
          <Stack gap={6}>
            <FormErrorSummary title={t('common.problemTitle')} problems={problems} submission={submission} />
            <PageTitle
              title={title}
              lead={
                <>
                  {t('portal.request.lead')}{' '}
                  <Link href="/tickets/new?kind=incident">{t('portal.door.incident')}</Link>
                </>
              }
            />
            {submission === 0 && <DraftNotice isRestored={draft.restored} onDiscard={draft.clear} />}
            <RequestFields answers={answers} set={draft.set} problems={problems} attaching={attaching} />
            <SendFailure error={open.error} onSendAsNew={sendAsNew} />
            <div>
              <Button
                type="submit"
                variant="primary"
                size="large"
                isPending={open.isPending}
                pendingLabel={t('portal.send.sending')}
              >
                {sendLabel}
              </Button>
            </div>
          </Stack>
        </form>
      </Columns>
    </Screen>
  );
}
