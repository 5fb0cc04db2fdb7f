import {
  AcknowledgePageDocument,
  MyPagesDocument,
  type MyPagesQuery,
  PagesChangedDocument,
  TicketPagesDocument,
} from '@salus/contract';
import { Badge, Button, LinkButton } from '@salus/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactElement } from 'react';
import { errorText } from '../error-text.js';
import { useTranslate } from '../i18n.js';
import { newIdempotencyKey } from '../idempotency.js';
import { useLive } from '../live.js';
import { operationKey, useChange, useOperation } from '../operations.js';
import { Moment } from '../times.js';
import { useViewer } from '../viewer.js';
import './page-alert.css';
import { usePageSound } from './use-page-sound.js';

/** Should the live connection be gone, it still rings within this time. */
const ASK_AGAIN_MS = 20_000;
/** More at once would leave no room for the page. */
const SHOWN = 3;

/**
 * Calls whoever is paged: a notice above every page that is read aloud, with sound where the browser allows it, until somebody
 * acknowledges. It covers nothing and takes no focus: whoever is called may be in the middle of a word to another hospital.
 */
export function PageAlert(): ReactElement {
  const t = useTranslate();
  const cache = useQueryClient();
  const { data } = useOperation(MyPagesDocument, {}, { everyMs: ASK_AGAIN_MS });
  const [silent, setSilent] = useState<ReadonlySet<string>>(new Set());
  useLive(PagesChangedDocument, {}, () => {
    void cache.invalidateQueries({ queryKey: operationKey(MyPagesDocument) });
    void cache.invalidateQueries({ queryKey: operationKey(TicketPagesDocument) });
  });
  const pages = data?.myPages ?? [];
  const isRinging = pages.some(({ id }) => !silent.has(id));
  const sound = usePageSound(isRinging);
  const silence = (): void => setSilent(new Set(pages.map(({ id }) => id)));

  // The region is always there, so that a page is read aloud as soon as it comes, and not again with every minute that passes.
  return (
    <div
      role="alert"
      aria-atomic="false"
      aria-relevant="additions"
      className={pages.length === 0 ? undefined : 'page-alert'}
    >
      {pages.slice(0, SHOWN).map((page) => (
        <CallingPage key={page.id} page={page} />
      ))}
      {pages.length > SHOWN && <p>{t('onCall.alert.more', { count: pages.length - SHOWN })}</p>}
      {isRinging && sound.state !== 'UNKNOWN' && (
        <div className="page-alert__sound">
          {sound.state === 'NONE' && <p>{t('onCall.alert.soundNone')}</p>}
          {sound.state === 'BLOCKED' && (
            <>
              <p>{t('onCall.alert.soundBlocked')}</p>
              <Button size="small" onPress={sound.allow}>
                {t('onCall.alert.allowSound')}
              </Button>
            </>
          )}
          {sound.state === 'ON' && (
            <Button size="small" onPress={silence}>
              {t('onCall.alert.silence')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** One page that calls, and what can be done about it. */
function CallingPage({ page }: { page: MyPagesQuery['myPages'][number] }): ReactElement {
  const t = useTranslate();
  const { can } = useViewer();
  const titleId = useId();
  const ticketId = useId();
  const acknowledge = useChange(AcknowledgePageDocument, {
    invalidates: [MyPagesDocument, TicketPagesDocument],
  });
  return (
    <section aria-labelledby={`${titleId} ${ticketId}`} className="page-alert__page">
      <div className="page-alert__words">
        <h2 id={titleId} className="page-alert__title">
          {page.isDrill && <Badge tone="warning">{t('onCall.drill')}</Badge>}
          {t('onCall.alert.title', { team: t(`onCall.team.${page.team}`) })}
        </h2>
        <p>
          <strong id={ticketId}>{page.reference ?? t('onCall.page.noTicket')}</strong>
          {page.isDrill ? null : `: ${page.reason}`}
          {', '}
          <Moment value={page.startedAt} relative zoneName="short" />
        </p>
        {acknowledge.error && <p role="alert">{errorText(t, acknowledge.error)}</p>}
      </div>
      <div className="page-alert__actions">
        <Button
          variant="primary"
          icon="check"
          isPending={acknowledge.isPending}
          pendingLabel={t('common.loading')}
          onPress={() =>
            acknowledge.mutate({ input: { pageId: page.id, idempotencyKey: newIdempotencyKey() } })
          }
        >
          {t('onCall.acknowledge.button')}
        </Button>
        {page.reference != null && can.workDesk && (
          <LinkButton href={`/desk/all/${encodeURIComponent(page.reference)}`}>
            {t('onCall.acknowledge.toTicket', { reference: page.reference })}
          </LinkButton>
        )}
      </div>
    </section>
  );
}
