import { DeskNoteDocument, DeskReplyDocument, DeskTicketDocument, ViewerDocument } from '@salus/contract';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { documentId } from '../../../lib/api.js';
import { layFileWire, type FileWire } from '../../../lib/attachments/file-wire.js';
import { answer, renderScreen } from '../../../lib/testing.js';
import { AGENT_VIEWER, buildTicket } from '../desk-testing.js';
import { Composer } from './composer.js';

const user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
const pass = (ms: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));
const LABEL = 'Attached files';

let wire: FileWire;
beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
  wire = layFileWire();
});
afterEach(() => {
  jest.useRealTimers();
});

async function show() {
  const ticket = buildTicket();
  const rendered = await renderScreen(
    <Composer ticket={ticket} kind="REPLY" onKindChange={() => undefined} handle={null} />,
    {
      answers: [
        answer(ViewerDocument, AGENT_VIEWER),
        answer(DeskTicketDocument, { ticket }),
        answer(DeskReplyDocument, { ticket }),
        answer(DeskNoteDocument, { ticket }),
      ],
    },
  );
  await pass(50);
  const replies = () =>
    rendered.sent.filter((request) => request.documentId === documentId(DeskReplyDocument));
  return { ...rendered, replies };
}

async function choose(...files: File[]): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  await user.upload(input, files);
  await pass(0);
}
async function arrive(refusal?: { status: number; code: string }): Promise<void> {
  await act(async () => wire.settle(refusal));
  await pass(0);
}
const press = async (name: string): Promise<void> => {
  await user.click(screen.getByRole('button', { name }));
  await pass(50);
};
const listed = (): string => screen.queryByRole('list', { name: LABEL })?.textContent ?? '';
const log = new File(['a log'], 'firewall.log');

describe('files of a reply', () => {
  it('are sent when they are chosen, shown with kind and size, and go with the words', async () => {
    const { replies } = await show();
    await choose(log);
    expect(wire.sent).toMatchObject([{ name: 'firewall.log', url: '/files?ticket=ticket-1' }]);
    expect(listed()).toContain('50% sent');
    await arrive();
    expect(listed()).toContain('firewall.log');
    expect(listed()).toContain('Text, 5 bytes');
    await user.type(screen.getByRole('textbox'), 'Here it is.');
    await press('Send reply');
    await pass(6_000);
    expect(replies()[0]?.variables).toMatchObject({
      input: { body: 'Here it is.', attachmentIds: ['id of firewall.log'] },
    });
    expect(listed()).toBe('');
  });

  it('hold the reply back while they are on their way', async () => {
    const { replies } = await show();
    await choose(log);
    await user.type(screen.getByRole('textbox'), 'Here it is.');
    await press('Send reply');
    await pass(10_000);
    expect(replies()).toEqual([]);
    expect(screen.getByRole('alert').textContent).toMatch(/Wait until every file has arrived/);
    await arrive();
    expect(screen.queryByRole('alert')).toBeNull();
    await press('Send reply');
    await pass(6_000);
    expect(replies()).toHaveLength(1);
  });

  it('can be removed before sending, which takes them back from the server', async () => {
    const { replies } = await show();
    await choose(log);
    await arrive();
    const taken: [unknown, unknown][] = [];
    const before = globalThis.fetch;
    globalThis.fetch = (async (url: string, options: RequestInit) => {
      if (options.method === 'DELETE') taken.push([url, options.method]);
      return options.method === 'DELETE' ? new Response() : before(url, options);
    }) as typeof fetch;
    await press('Remove firewall.log');
    expect(taken).toEqual([['/files/id%20of%20firewall.log', 'DELETE']]);
    expect(listed()).toBe('');
    await user.type(screen.getByRole('textbox'), 'Without it.');
    await press('Send reply');
    await pass(6_000);
    expect(replies()[0]?.variables).toMatchObject({ input: { attachmentIds: [] } });
  });

  it('are kept with the draft', async () => {
    const first = await show();
    await choose(log);
    await arrive();
    first.unmount();
    await show();
    expect(listed()).toContain('firewall.log');
  });

  it('say why they were refused, and are tried again under the same key', async () => {
    await show();
    await choose(log);
    await arrive({ status: 503, code: 'UNAVAILABLE' });
    expect(listed()).toContain('could not be attached');
    await press('Try again');
    await arrive();
    expect(listed()).toContain('Text, 5 bytes');
    expect(wire.sent).toHaveLength(2);
    expect(wire.sent[0]?.key).toBe(wire.sent[1]?.key);
  });

  it('are refused at once when they are empty or too large', async () => {
    await show();
    const large = new File(['x'], 'dump.bin');
    Object.defineProperty(large, 'size', { value: 26 * 1024 * 1024 + 1 });
    await choose(new File([], 'nothing.txt'), large);
    expect(wire.sent).toEqual([]);
    const items = within(screen.getByRole('list', { name: LABEL })).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('The file is empty.'),
      expect.stringContaining('Larger than 25 MB.'),
    ]);
  });

  it('can be pasted and dropped', async () => {
    await show();
    const field = screen.getByRole('textbox');
    const data = { files: [new File(['png'], 'pasted.png')], types: ['Files'] };
    fireEvent.paste(field, { clipboardData: data });
    await arrive();
    fireEvent.dragOver(field, { dataTransfer: data });
    expect(screen.getByText('Drop the files to attach them')).toBeTruthy();
    fireEvent.drop(field, { dataTransfer: { ...data, files: [new File(['png'], 'dropped.png')] } });
    await arrive();
    expect(listed()).toContain('pasted.png');
    expect(listed()).toContain('dropped.png');
    expect(screen.queryByText('Drop the files to attach them')).toBeNull();
  });
});
