import { Banner, Button, Link } from '@salus/ui';
import type { ReactElement } from 'react';
import type { ApiError } from '../../../lib/api.js';
import { useErrorText } from '../../../lib/error-text.js';
import { useTranslate } from '../../../lib/i18n.js';
import { WithPhone } from '../../../lib/shell/phone-link.js';

interface Props {
  /** Null while nothing has failed. */
  readonly error: ApiError | null;
  /** Sends under a new key, after an earlier try with other words has arrived. */
  readonly onSendAsNew: () => void;
}

/** The words of the button that sends: the same button sends again after a failure. */
export function useSendLabel(label: string, error: ApiError | null): string {
  const t = useTranslate();
  const isWorthAgain = error !== null && error.fields.length === 0 && error.code !== 'IDEMPOTENCY_MISMATCH';
  return isWorthAgain ? t('portal.send.again') : label;
}

/** Says above the button that something was not sent, and that it is kept. */
export function SendFailure({ error, onSendAsNew }: Props): ReactElement | null {
  const t = useTranslate();
  const text = useErrorText();
  // What is wrong with fields is said at the fields.
  if (error === null || error.fields.length > 0) return null;
  if (error.code === 'IDEMPOTENCY_MISMATCH') {
    return (
      <Banner
        tone="warning"
        announce="alert"
        title={t('portal.send.twiceTitle')}
        actions={<Button onPress={onSendAsNew}>{t('portal.send.asNew')}</Button>}
      >
        <p>
          {t('portal.send.twiceBody')} <Link href="/tickets">{t('portal.list.title')}</Link>
        </p>
      </Banner>
    );
  }
  const isCutOff = error.code === 'OFFLINE' || error.code === 'TIMEOUT';
  return (
    <Banner tone="danger" announce="alert" title={t('portal.send.failedTitle')}>
      <p>{isCutOff ? t('portal.send.offline') : text(error)}</p>
      <p>
        <WithPhone text="common.errorPhone" />
      </p>
      {error.reference !== undefined && <p>{t('common.errorReference', { reference: error.reference })}</p>}
    </Banner>
  );
}
