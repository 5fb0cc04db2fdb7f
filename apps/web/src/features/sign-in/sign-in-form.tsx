import { SignInDocument } from '@salus/contract';
import type { Translate } from '@salus/messages';
import { Button, Checkbox, FormErrorSummary, TextField, type FormProblem } from '@salus/ui';
import { useState, type SubmitEvent, type ReactElement, type ReactNode } from 'react';
import type { ApiError } from '../../lib/api.js';
import { errorText } from '../../lib/error-text.js';
import { useHydrated } from '../../lib/hydrated.js';
import { useTranslate } from '../../lib/i18n.js';
import { useChange } from '../../lib/operations.js';
import { WithPhone } from '../../lib/shell/phone-link.js';
import type { Viewer } from '../../lib/viewer.js';
import './sign-in.css';

interface Problems {
  readonly email?: string;
  readonly password?: string;
  /** About both, or about neither. */
  readonly form?: ReactNode;
}

function check(t: Translate, email: string, password: string): Problems {
  const problems: { email?: string; password?: string } = {};
  if (email === '') problems.email = t('public.signIn.emailMissing');
  else if (!/^[^\s@]+@[^\s@]+$/.test(email)) problems.email = t('public.signIn.emailShape');
  if (password === '') problems.password = t('public.signIn.passwordMissing');
  return problems;
}

/** One text for a wrong password and for an unknown address, so that nobody learns who has an account. */
function refusal(t: Translate, error: ApiError): ReactNode {
  switch (error.code) {
    case 'UNAUTHENTICATED':
    case 'FORBIDDEN':
    case 'NOT_FOUND':
    case 'BAD_INPUT':
      return t('public.signIn.refused');
    case 'RATE_LIMITED':
      return <WithPhone text="public.signIn.tooMany" />;
    default:
      return errorText(t, error);
  }
}

function listProblems({ form, email, password }: Problems): FormProblem[] {
  return [
    ...(form === undefined
      ? []
      : [{ message: form, ...(typeof form === 'string' ? { fieldId: 'email' } : {}) }]),
    ...(email === undefined ? [] : [{ message: email, fieldId: 'email' }]),
    ...(password === undefined ? [] : [{ message: password, fieldId: 'password' }]),
  ];
}

/** E-mail address and password, as password managers and clipboards like them. */
export function SignInForm({ onSignedIn }: { onSignedIn: (viewer: Viewer) => void }): ReactElement {
  const t = useTranslate();
  const hydrated = useHydrated();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const [submission, setSubmission] = useState(0);

  function refuse(found: Problems): void {
    setProblems(found);
    setSubmission((times) => times + 1);
  }
  const signIn = useChange(SignInDocument, {
    onSuccess: ({ signIn: viewer }) => onSignedIn(viewer),
    onError: (error) => refuse({ form: refusal(t, error) }),
  });

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (signIn.isPending) return;
    // What a password manager has filled in may not have told React.
    const filled = new FormData(event.currentTarget);
    const read = (name: string, typed: string): string => {
      const value = filled.get(name);
      return typeof value === 'string' ? value : typed;
    };
    const input = { email: read('email', email).trim(), password: read('password', password) };
    const found = check(t, input.email, input.password);
    if (Object.keys(found).length > 0) {
      refuse(found);
      return;
    }
    setProblems({});
    signIn.mutate({ input });
  }

  return (
    <form method="post" action="/sign-in" noValidate onSubmit={submit} className="sign-in-form">
      <FormErrorSummary
        title={t('common.problemTitle')}
        problems={listProblems(problems)}
        submission={submission}
      />
      <TextField
        id="email"
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        spellCheck="false"
        label={t('public.signIn.email')}
        value={email}
        onChange={setEmail}
        errorMessage={problems.email}
        isRequired
      />
      <TextField
        id="password"
        name="password"
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        spellCheck="false"
        label={t('public.signIn.password')}
        value={password}
        onChange={setPassword}
        errorMessage={problems.password}
        isRequired
      />
      <Checkbox label={t('public.signIn.showPassword')} isSelected={isShown} onChange={setShown} />
      <Button
        type="submit"
        variant="primary"
        size="large"
        isDisabled={!hydrated}
        isPending={signIn.isPending}
        pendingLabel={t('public.signIn.working')}
      >
        {t('public.signIn.submit')}
      </Button>
    </form>
  );
}
