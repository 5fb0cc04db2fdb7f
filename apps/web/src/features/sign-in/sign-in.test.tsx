import { afterEach, describe, expect, it } from '@jest/globals';
import { PortalReplyDocument, SignInDocument, ViewerDocument, type SignInMutation } from '@salus/contract';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';
import { ApiError } from '../../lib/api.js';
import { useChange } from '../../lib/operations.js';
import { answer, renderScreen } from '../../lib/testing.js';
import { RequireCan, VISITOR } from '../../lib/viewer.js';
import { safePath } from './safe-path.js';
import { SignInRoute } from './sign-in.route.js';

const nurse: SignInMutation = {
  signIn: {
    user: {
      id: 'u1',
      name: 'Demo Nurse, Alpha',
      email: 'nurse@alpha.example',
      language: 'en',
      timeZone: 'Europe/Berlin',
    },
    organisation: null,
    roles: ['STAFF'],
    can: { openTicket: true, workDesk: false, workSecondLine: false, editGuidance: false, administer: false },
  },
};

async function fill(email: string, password: string): Promise<void> {
  if (email !== '') await userEvent.type(screen.getByLabelText('E-mail address'), email);
  if (password !== '') await userEvent.type(screen.getByLabelText('Password'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

const summary = () => screen.findByRole('region', { name: 'There is a problem' });

describe('signing in', () => {
  afterEach(cleanup);

  it('names what is missing beside the fields and in a summary that takes the focus, and sends nothing', async () => {
    const { sent } = await renderScreen(<SignInRoute />, { path: '/sign-in', at: '/sign-in' });
    await fill('', '');
    const box = await summary();
    expect(document.activeElement).toBe(box);
    expect(box.textContent).toContain('Enter your e-mail address.');
    expect(screen.getByLabelText('Password').getAttribute('aria-invalid')).toBe('true');
    expect(sent.filter(({ variables }) => 'input' in variables)).toEqual([]);
  });

  it('says the same for a wrong password and for an unknown address', async () => {
    const texts: (string | null)[] = [];
    for (const code of ['UNAUTHENTICATED', 'NOT_FOUND', 'BAD_INPUT']) {
      await renderScreen(<SignInRoute />, {
        path: '/sign-in',
        at: '/sign-in',
        answers: [answer(SignInDocument, new ApiError(code))],
      });
      await fill('nurse@alpha.example', 'wrong');
      texts.push((await summary()).textContent);
      cleanup();
    }
    expect(texts[0]).toContain('do not go together');
    expect(new Set(texts).size).toBe(1);
  });

  it('gives the number of the Centre to be called by a press, when there were too many attempts and when there is no account', async () => {
    await renderScreen(<SignInRoute />, {
      path: '/sign-in',
      at: '/sign-in',
      answers: [answer(SignInDocument, new ApiError('RATE_LIMITED'))],
    });
    await fill('nurse@alpha.example', 'wrong');
    const box = await summary();
    expect(box.textContent).toMatch(/Too many attempts\. .* or call \+00 000 000 000\.$/);
    const links = screen.getAllByRole('link', { name: '+00 000 000 000' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['tel:+00000000000', 'tel:+00000000000']);
    expect(box.contains(links[0]!)).toBe(true);
  });

  it('keeps what was typed through a lost connection', async () => {
    await renderScreen(<SignInRoute />, {
      path: '/sign-in',
      at: '/sign-in',
      answers: [answer(SignInDocument, new ApiError('OFFLINE'))],
    });
    await fill('nurse@alpha.example', 'secret words');
    expect((await summary()).textContent).toContain('cannot be reached');
    expect(screen.getByLabelText<HTMLInputElement>('E-mail address').value).toBe('nurse@alpha.example');
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('secret words');
  });

  it('goes back to where one was sent from', async () => {
    const { address, sent } = await renderScreen(<SignInRoute />, {
      path: '/sign-in',
      at: '/sign-in?next=%2Ftickets%2Fnew%3Fkind%3Dincident',
      answers: [answer(SignInDocument, nurse)],
    });
    await fill(' nurse@alpha.example ', 'secret words');
    await waitFor(() => expect(address()).toBe('/tickets/new?kind=incident'));
    expect(sent.at(-1)?.variables).toEqual({
      input: { email: 'nurse@alpha.example', password: 'secret words' },
    });
  });

  it('goes to the place of work when nothing else was wanted, and never to another site', async () => {
    const { address } = await renderScreen(<SignInRoute />, {
      path: '/sign-in',
      at: '/sign-in?next=%2F%2Fevil.example',
      answers: [answer(SignInDocument, nurse)],
    });
    await fill('nurse@alpha.example', 'secret words');
    await waitFor(() => expect(address()).toBe('/tickets'));
  });

  it('lets password managers and people do their work', async () => {
    await renderScreen(<SignInRoute />, { path: '/sign-in', at: '/sign-in' });
    const password = screen.getByLabelText<HTMLInputElement>('Password');
    expect(screen.getByLabelText('E-mail address').getAttribute('autocomplete')).toBe('username');
    expect(password.autocomplete).toBe('current-password');
    await userEvent.click(password);
    await userEvent.paste('pasted words');
    expect(password.value).toBe('pasted words');
    await userEvent.click(screen.getByLabelText('Show the password'));
    expect(screen.getByLabelText<HTMLInputElement>('Password').type).toBe('text');
  });
});

/** A screen that sends something. */
function Work(): ReactElement {
  const reply = useChange(PortalReplyDocument);
  return (
    <button onClick={() => reply.mutate({ input: { idempotencyKey: 'k', ticketId: 't1', body: 'Words' } })}>
      Send
    </button>
  );
}

describe('a session that ends in the middle of the work', () => {
  afterEach(cleanup);

  const place = (
    <Routes>
      <Route path="/sign-in" element={<SignInRoute />} />
      <Route
        path="*"
        element={
          <RequireCan can="openTicket">
            <Work />
          </RequireCan>
        }
      />
    </Routes>
  );

  it('is said where the person is sent to, with the way back and a word about what was typed', async () => {
    let isSignedIn = true;
    const { address } = await renderScreen(place, {
      at: '/tickets/SAL-26-004711',
      answers: [
        answer(ViewerDocument, () => ({ viewer: isSignedIn ? nurse.signIn : VISITOR })),
        answer(PortalReplyDocument, () => {
          isSignedIn = false;
          return new ApiError('UNAUTHENTICATED');
        }),
      ],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Send' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Your session has ended');
    expect(alert.textContent).toContain('what you typed is kept');
    expect(address()).toBe('/sign-in?next=%2Ftickets%2FSAL-26-004711');
  });

  it('is no matter for somebody who was not signed in before', async () => {
    await renderScreen(place, { at: '/tickets' });
    await screen.findByRole('heading', { level: 1, name: 'Sign in' });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('safePath', () => {
  it.each(['/tickets', '/tickets/new?kind=incident&subject=a%20b', '/guidance/x#part'])(
    'takes %s',
    (path) => {
      expect(safePath(path)).toBe(path);
    },
  );

  it.each([
    null,
    '',
    'tickets',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/..//evil.example',
    '/.//evil.example',
  ])('refuses %j', (path) => {
    expect(safePath(path)).toBeNull();
  });
});
