import {
  AcknowledgePageDocument,
  MyPagesDocument,
  PagesChangedDocument,
  TicketPagesDocument,
} from '@salus/contract';
import { Badge, Button, LinkButton } from '@salus/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { errorText } from '../../../lib/error-text.js';
import { useTranslate } from '../../../lib/i18n.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useLive } from '../../../lib/live.js';
import { operationKey, useChange, useOperation } from '../../../lib/operations.js';
import { Moment } from '../../../lib/times.js';
import { deskPath } from '../views.js';
import './paging.css';
import { usePageSound } from './use-page-sound.js';

/** Should the live connection be gone, the desk still rings within this time. */
const ASK_AGAIN_MS = 20_000;

/**
 * Calls whoever is paged: a notice over the desk that says why, with sound where the browser allows it, until somebody acknowledges. It
 * takes the focus once, and Escape only makes it silent: a page does not go away unanswered.
 */
export function PageAlert(): ReactElement | null {
  const t = useTranslate();
  const cache = useQueryClient();
  const { data } = useOperation(MyPagesDocument, {}, { everyMs: ASK_AGAIN_MS });
  const [silent, setSilent] = useState<ReadonlySet<string>>(new Set());
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const textId = useId();
  useLive(PagesChangedDocument, {}, () => {
    void cache.invalidateQueries({ queryKey: operationKey(MyPagesDocument) });
    void cache.invalidateQueries({ queryKey: operationKey(TicketPagesDocument) });
  });
  const acknowledge = useChange(AcknowledgePageDocument, {
    invalidates: [MyPagesDocument, TicketPagesDocument],
  });
  const pages = data?.myPages ?? [];
  const [page] = pages;
  const isRinging = page !== undefined && !silent.has(page.id);
  const sound = usePageSound(isRinging);
  const pageId = page?.id;

  useEffect(() => {
    if (pageId !== undefined) box.current?.focus();
  }, [pageId]);

  if (page === undefined) return null;
  const silence = (): void => setSilent((before) => new Set([...before, page.id]));
  return (
    <div
      ref={box}
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      tabIndex={-1}
      className="page-alert"
      onKeyDown={(event) => {
        if (event.key === 'Escape') silence();
      }}
    >
      <h2 id={titleId} className="page-alert__title">
        {page.isDrill && <Badge tone="warning">{t('onCall.drill')}</Badge>}
        {t('onCall.alert.title', { team: t(`onCall.team.${page.team}`) })}
      </h2>
      <div id={textId}>
        <p>
          <strong>{page.reference ?? t('onCall.page.noTicket')}</strong>
          {page.isDrill ? null : `: ${page.reason}`}
        </p>
        <p>
          <Moment value={page.startedAt} relative zoneName="short" />
        </p>
        {pages.length > 1 && <p>{t('onCall.alert.more', { count: pages.length - 1 })}</p>}
        {sound.state === 'BLOCKED' && <p>{t('onCall.alert.soundBlocked')}</p>}
        {sound.state === 'NONE' && <p>{t('onCall.alert.soundNone')}</p>}
      </div>
      {acknowledge.error && <p role="alert">{errorText(t, acknowledge.error)}</p>}
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
        {sound.state === 'BLOCKED' && <Button onPress={sound.allow}>{t('onCall.alert.allowSound')}</Button>}
        {isRinging && sound.state === 'ON' && <Button onPress={silence}>{t('onCall.alert.silence')}</Button>}
        {page.reference != null && (
          <LinkButton href={deskPath('ALL', page.reference)}>
            {t('onCall.acknowledge.toTicket', { reference: page.reference })}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
