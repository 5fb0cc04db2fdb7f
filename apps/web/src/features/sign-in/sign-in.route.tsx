import { Banner, LinkButton, PageTitle } from '@salus/ui';
import type { ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useTranslate } from '../../lib/i18n.js';
import { WithPhone } from '../../lib/shell/phone-link.js';
import { Screen } from '../../lib/screen.js';
import { useSessionEnded, useTakeOverViewer, useViewer, type Viewer } from '../../lib/viewer.js';
import { safePath } from './safe-path.js';
import { SignInForm } from './sign-in-form.js';

/** Where work begins for this person. */
function workplace({ can }: Viewer): string {
  if (can.workDesk) return '/desk';
  return can.openTicket ? '/tickets' : '/';
}

/** The way in, and back to where one was sent from. */
export function SignInRoute(): ReactElement {
  const t = useTranslate();
  const navigate = useNavigate();
  const takeOver = useTakeOverViewer();
  const viewer = useViewer();
  const isSessionEnded = useSessionEnded();
  const [parameters] = useSearchParams();
  const next = safePath(parameters.get('next'));

  function welcome(newcomer: Viewer): void {
    takeOver(newcomer);
    void navigate(next ?? workplace(newcomer), { replace: true });
  }

  if (viewer.user !== null) {
    return (
      <Screen title={t('public.signIn.title')} width="text">
        <PageTitle
          title={t('public.signIn.title')}
          lead={t('public.signIn.already', { name: viewer.user.name })}
        />
        <LinkButton href={next ?? workplace(viewer)} variant="primary">
          {t('public.signIn.goOn')}
        </LinkButton>
      </Screen>
    );
  }
  return (
    <Screen title={t('public.signIn.title')} width="text">
      <PageTitle title={t('public.signIn.title')} lead={t('public.signIn.lead')} />
      {isSessionEnded && (
        <Banner tone="warning" announce="alert" title={t('public.signIn.endedTitle')}>
          <p>{t('common.error.UNAUTHENTICATED')}</p>
        </Banner>
      )}
      <noscript>
        <p>
          <WithPhone text="public.signIn.noScript" />
        </p>
      </noscript>
      <SignInForm onSignedIn={welcome} />
      <p>
        <WithPhone text="public.signIn.noAccount" />
      </p>
    </Screen>
  );
}
