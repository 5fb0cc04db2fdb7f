import { SignOutDocument } from '@salus/contract';
import { Button, NavLink, useToasts } from '@salus/ui';
import type { ReactElement } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { forgetDrafts } from '../draft.js';
import { useTranslate } from '../i18n.js';
import { useChange } from '../operations.js';
import { signInPath, useTakeOverViewer, useViewer, VISITOR } from '../viewer.js';
import { DropDown } from './drop-down.js';

/** Sign in, or who is signed in and the way out. */
export function Account(): ReactElement {
  const t = useTranslate();
  const viewer = useViewer();
  const location = useLocation();
  if (viewer.user !== null)
    return <SignedIn name={viewer.user.name} organisation={viewer.organisation?.name} />;
  const back = location.pathname === '/sign-in' ? '/' : location.pathname + location.search;
  return (
    <NavLink
      href={back === '/' ? '/sign-in' : signInPath(back)}
      icon="person"
      isCurrent={location.pathname === '/sign-in'}
    >
      {t('common.nav.signIn')}
    </NavLink>
  );
}

function SignedIn({ name, organisation }: { name: string; organisation: string | undefined }): ReactElement {
  const t = useTranslate();
  const navigate = useNavigate();
  const takeOver = useTakeOverViewer();
  const toasts = useToasts();
  const signOut = useChange(SignOutDocument, {
    onSuccess: () => {
      forgetDrafts();
      // First away from the screen that needs a right, so that it does not send to sign in.
      void navigate('/');
      takeOver(VISITOR);
    },
    onError: () => toasts.show({ message: t('common.signOutFailed'), tone: 'danger' }),
  });
  return (
    <DropDown label={t('common.signedInAs', { name })} shown={name} icon="person">
      <p className="account-who">
        {name}
        {organisation !== undefined && <span className="account-organisation">{organisation}</span>}
      </p>
      <Button isWide isPending={signOut.isPending} onPress={() => signOut.mutate({})}>
        {t('common.nav.signOut')}
      </Button>
    </DropDown>
  );
}
