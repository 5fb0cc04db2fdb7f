import {
  MailroomMessageDocument,
  MailroomOverviewDocument,
  MailroomPlaceDocument,
  MailroomPlacesDocument,
  MailroomReleaseDocument,
  MailroomSendersDocument,
  MailroomTicketDocument,
  MailroomUndeliveredDocument,
  RetryMailDocument,
  ViewerDocument,
  type HeldMailFragment,
} from '@salus/contract';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRoutes } from 'react-router';
import { answer, renderScreen, type ScreenOptions } from '../../lib/testing.js';
import { mailroomRoutes } from './index.js';

// jsdom has no CSS.escape, which React Aria asks for.
if (typeof CSS === 'undefined') Object.assign(globalThis, { CSS: { escape: (text: string) => text } });

const viewer = (can: { workDesk: boolean; administer: boolean }) => ({
  viewer: {
    user: { id: 'u1', name: 'Ada', email: 'ada@centre.example', language: 'en', timeZone: 'Europe/Athens' },
    organisation: null,
    roles: [],
    can: { openTicket: false, workSecondLine: false, editGuidance: false, ...can },
  },
});
const AGENT = { workDesk: true, administer: false };
const ADMINISTRATOR = { workDesk: false, administer: true };
const END = { endCursor: null, hasNextPage: false };

const SENDER = {
  address: 'it@alpha.example',
  name: 'Alpha IT',
  messages: 2,
  lastAt: '2026-11-25T03:00:00.000Z',
  subject: 'Help',
  lastId: 'm1',
  isProven: true,
  domain: null,
};
const HELD = {
  id: 'm1',
  receivedAt: '2026-11-25T03:00:00.000Z',
  envelopeFrom: 'it@alpha.example',
  fromAddress: 'it@alpha.example',
  fromName: null,
  subject: 'An answer',
  outcome: 'QUARANTINE',
  reasons: ['NOT_AUTHENTICATED'],
  size: 100,
  authentication: 'NONE',
  rawUrl: '/mail/m1',
  isSenderBlocked: false,
  ticket: null,
  organisation: null,
  content: null,
  viewerCan: { release: true, blockSender: true },
} as unknown as HeldMailFragment;

function Mailroom() {
  return useRoutes(mailroomRoutes);
}

describe('the mailroom', () => {
  afterEach(cleanup);

  const open = (at: string, answers: NonNullable<ScreenOptions['answers']>, can = AGENT) =>
    renderScreen(<Mailroom />, {
      path: '/mailroom/*',
      at,
      answers: [answer(ViewerDocument, viewer(can)), ...answers],
    });
  const press = async (name: string | RegExp, place = screen as Pick<typeof screen, 'findByRole'>) =>
    userEvent.click(await place.findByRole('button', { name }));
  const expectFocusAtHeading = () =>
    waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })));

  it('leaves the focus at its heading when a sender is placed and the row is gone', async () => {
    let isPlaced = false;
    await open('/mailroom/senders', [
      answer(MailroomSendersDocument, () => ({
        unknownSenders: { nodes: isPlaced ? [] : [SENDER], pageInfo: END },
      })),
      answer(MailroomPlacesDocument, {
        placesForSender: [{ id: 'o1', name: 'Alpha Hospital', country: 'IE' }],
      }),
      answer(MailroomPlaceDocument, () => {
        isPlaced = true;
        return { placeSender: { id: 'm1', ticket: null } };
      }),
    ]);
    await press('Place: it@alpha.example');
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Search the organisation'), 'Alp');
    await userEvent.click(await dialog.findByRole('radio', { name: /Alpha Hospital/ }));
    await press('Place', dialog);
    expect(await screen.findByText('Nobody waits for a place.')).toBeTruthy();
    await expectFocusAtHeading();
  });

  it('says when no organisation is found', async () => {
    await open('/mailroom/senders', [
      answer(MailroomSendersDocument, { unknownSenders: { nodes: [SENDER], pageInfo: END } }),
      answer(MailroomPlacesDocument, { placesForSender: [] }),
    ]);
    await press('Place: it@alpha.example');
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Search the organisation'), 'xyz');
    expect((await dialog.findByText(/Nothing is found for “xyz”/)).getAttribute('role')).toBe('status');
  });

  it('leaves the focus at the heading of a mail that is released as a reply', async () => {
    let mail = HELD;
    await open('/mailroom/quarantine/m1', [
      answer(MailroomMessageDocument, () => ({ intakeMessage: mail })),
      answer(MailroomTicketDocument, { ticket: { id: 't1', reference: 'SAL-26-000001' } }),
      answer(MailroomReleaseDocument, () => {
        mail = { ...HELD, viewerCan: { release: false, blockSender: false } };
        return { releaseIntake: mail };
      }),
    ]);
    await press('Release as a reply');
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Reference of the ticket'), 'SAL-26-000001');
    await press('Release as a reply', dialog);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await expectFocusAtHeading();
  });

  it('says of a mail that is sent again that it is, and goes on at the heading', async () => {
    const mail = {
      id: 'mail-1',
      kind: 'TICKET_REPLIED',
      state: 'FAILED',
      recipient: 'Nora',
      address: 'nora@alpha.example',
      reference: 'SAL-26-000001',
      lastAnswer: '550 no',
      failedAt: null,
    };
    let mails = [mail];
    await open('/mailroom/undelivered', [
      answer(
        MailroomUndeliveredDocument,
        () => ({ undeliveredMails: { nodes: mails, pageInfo: END } }) as never,
      ),
      answer(RetryMailDocument, () => {
        mails = [];
        return { retryMail: mail } as never;
      }),
    ]);
    await press(/^Try again: Nora/);
    expect((await screen.findAllByText('The mail to Nora is sent again.')).length).toBeGreaterThan(0);
    expect(await screen.findByText('Every mail has arrived.')).toBeTruthy();
    await expectFocusAtHeading();
  });

  it.each([
    ['leads an agent to what waits', AGENT, 2],
    ['tells an administrator numbers where only agents may look', ADMINISTRATOR, 0],
  ])('%s', async (_, can, count) => {
    await open(
      '/mailroom',
      [
        answer(MailroomOverviewDocument, {
          mailroom: {
            ...{ lastMessageAt: null, waiting: 0, oldestWaitingAt: null, quarantined: 41 },
            ...{ oldestQuarantinedAt: null, unknownSenders: 42, verifiedAt: null, probeFailure: null },
            roads: [],
          },
          outgoingQueue: { waiting: 0, oldestWaitingAt: null, undelivered: 43, lastSentAt: null },
        }),
      ],
      can,
    );
    expect(await screen.findByRole('link', { name: '43' })).toBeTruthy();
    await screen.findByRole('link', { name: 'Overview' });
    expect(screen.getByText('41')).toBeTruthy();
    expect(screen.queryAllByRole('link', { name: /^4[12]$/ })).toHaveLength(count);
  });
});
