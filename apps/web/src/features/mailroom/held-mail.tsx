import { MailroomBlockDocument, MailroomMessageDocument, type HeldMailFragment } from '@salus/contract';
import {
  Banner,
  Button,
  EmptyState,
  FileList,
  Inline,
  KeyValueList,
  Link,
  LinkButton,
  Stack,
  useToasts,
} from '@salus/ui';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { fileWords } from '../../lib/attachments/file-words.js';
import { useErrorText } from '../../lib/error-text.js';
import { useLanguage, useTranslate } from '../../lib/i18n.js';
import { newIdempotencyKey } from '../../lib/idempotency.js';
import { ReceivedMail } from '../../lib/mail/received-mail.js';
import { useChange, useOperation } from '../../lib/operations.js';
import { Moment } from '../../lib/times.js';
import { Loaded } from './loaded.js';
import { MailroomShell } from './mailroom-shell.js';
import { ReleaseDialog } from './release-dialog.js';

/** One mail in quarantine: why it is there, what it says, and what may be done with it. */
export function HeldMail(): ReactElement {
  const t = useTranslate();
  const { id = '' } = useParams();
  const query = useOperation(MailroomMessageDocument, { id });
  return (
    <MailroomShell title={query.data?.intakeMessage?.subject || t('mailDesk.quarantine')}>
      <Loaded query={query}>
        {({ intakeMessage }) =>
          intakeMessage === null ? (
            <EmptyState title={t('common.notFoundTitle')} />
          ) : (
            <Mail mail={intakeMessage} />
          )
        }
      </Loaded>
    </MailroomShell>
  );
}

function Mail({ mail }: { mail: HeldMailFragment }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { content, ticket } = mail;
  return (
    <Stack gap={6}>
      {ticket !== null && (
        <Banner tone="success" title={t('mailDesk.released')}>
          <Link href={`/desk/all/${ticket.reference}`}>{ticket.reference}</Link>
        </Banner>
      )}
      <KeyValueList
        items={[
          {
            id: 'why',
            label: t('mailDesk.why'),
            value: mail.reasons.map((reason) => t(`mailDesk.reason.${reason}`)).join(' '),
          },
          {
            id: 'from',
            label: t('mailDesk.from'),
            value: (
              <span className="mailroom-line">
                {[mail.fromName, mail.fromAddress ?? mail.envelopeFrom].filter(Boolean).join(', ')}
              </span>
            ),
          },
          {
            id: 'received',
            label: t('mailDesk.received'),
            value: <Moment value={mail.receivedAt} relative />,
          },
        ]}
      />
      <Actions mail={mail} />
      {content !== null && (
        <Stack gap={4}>
          <ReceivedMail mail={content} text={(words) => <p className="mailroom-text">{words}</p>} />
          <FileList
            label={t('files.label')}
            files={content.files.map((file, place) => ({
              id: String(place),
              name: file.name,
              ...fileWords(t, locale, file),
            }))}
          />
        </Stack>
      )}
    </Stack>
  );
}

function Actions({ mail }: { mail: HeldMailFragment }): ReactElement {
  const t = useTranslate();
  const errorText = useErrorText();
  const toasts = useToasts();
  const block = useChange(MailroomBlockDocument, {
    invalidates: [MailroomMessageDocument],
    onSuccess: () => void toasts.show({ message: t('mailDesk.done'), tone: 'success' }),
    onError: (error) => void toasts.show({ message: errorText(error), tone: 'danger' }),
  });
  return (
    <Inline gap={3}>
      {mail.viewerCan.release && (
        <>
          <ReleaseDialog mail={mail} releaseAs="TICKET" />
          <ReleaseDialog mail={mail} releaseAs="REPLY" />
        </>
      )}
      {mail.viewerCan.blockSender && (
        <Button
          isPending={block.isPending}
          onPress={() =>
            block.mutate({
              input: {
                idempotencyKey: newIdempotencyKey(),
                intakeId: mail.id,
                blocked: !mail.isSenderBlocked,
              },
            })
          }
        >
          {t(mail.isSenderBlocked ? 'mailDesk.unblock' : 'mailDesk.block')}
        </Button>
      )}
      <LinkButton href={mail.rawUrl} download>
        {t('mailDesk.raw')}
      </LinkButton>
    </Inline>
  );
}
