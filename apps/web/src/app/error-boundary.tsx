import { Button, ErrorState, Page } from '@salus/ui';
import { Component, type ReactElement, type ReactNode } from 'react';
import { useTranslate } from '../lib/i18n.js';
import { WithPhone } from '../lib/shell/phone-link.js';

/** Catches what a screen throws, so that a fault of ours is said and drafts stay. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Crash /> : this.props.children;
  }
}

function Crash(): ReactElement {
  const t = useTranslate();
  return (
    <main>
      <Page width="text">
        <ErrorState
          title={t('common.crashTitle')}
          headingTag="h1"
          actions={
            <Button variant="primary" icon="refresh" onPress={() => window.location.reload()}>
              {t('common.reload')}
            </Button>
          }
        >
          <p>
            <WithPhone text="common.crashBody" />
          </p>
        </ErrorState>
      </Page>
    </main>
  );
}
