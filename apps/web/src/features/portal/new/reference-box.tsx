import { Announcement, Button, Panel } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';

/** The reference, large enough to be read out on the telephone, with a button that copies it. */
export function ReferenceBox({ reference }: { reference: string }): ReactElement {
  const t = useTranslate();
  const [isCopied, setIsCopied] = useState(false);
  // Pages without HTTPS (a test network) have no clipboard.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  return (
    <Panel className="portal-reference">
      <p className="portal-reference-label">{t('portal.sent.reference')}</p>
      <p className="portal-reference-value" translate="no">
        {reference}
      </p>
      {clipboard !== undefined && (
        <Button
          icon={isCopied ? 'check' : undefined}
          onPress={() => void clipboard.writeText(reference).then(() => setIsCopied(true))}
        >
          {isCopied ? t('common.copied') : t('common.copy')}
        </Button>
      )}
      <Announcement>{isCopied ? t('common.copied') : ''}</Announcement>
    </Panel>
  );
}
