import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MailSink, startMailSink } from '@salus/stack';
import { eventually, TestApp } from '../testing/test-app.js';

/** A mail server that answers everything with one line, and then hangs up. */
async function rude(line: string): Promise<Server & { port: number }> {
  const server = createServer((socket: Socket) => socket.on('error', () => undefined).end(`${line}\r\n`));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(server, { port: (server.address() as { port: number }).port });
}

describe('mail while the mail server is in trouble', () => {
  let test: TestApp;
  let port: number;
  let server: Server;
  let sink: MailSink | undefined;
  beforeAll(async () => {
    ({ port } = server = await rude('421 4.3.2 Try again later'));
    test = await TestApp.start({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  });
  afterAll(async () => {
    await test.stop();
    await sink?.stop();
  });

  it('is kept as FAILED with the answer of the server, while the ticket is open all the same, and is SENT when it is back', async () => {
    const nurse = await test.build.member();
    const { id } = await test.build.ticket(nurse);
    const mail = async () =>
      (
        await test.sql<{
          state: string;
          attempts: number;
          last_answer: string;
          sent_at: Date | null;
          message_id: string;
        }>('SELECT * FROM mails WHERE ticket_id = $1', [id])
      )[0];
    const failed = await eventually(async () => {
      const row = await mail();
      expect(row).toMatchObject({
        state: 'FAILED',
        sent_at: null,
        last_answer: expect.stringContaining('421'),
      });
      return row!;
    });
    await new Promise((resolve) => server.close(resolve));
    sink = await startMailSink({ smtpPort: port });
    expect(sink.smtpUrl).toContain(String(port));
    const sent = await eventually(async () => {
      const row = await mail();
      expect(row).toMatchObject({
        state: 'SENT',
        sent_at: expect.any(Date),
        last_answer: expect.stringContaining('250'),
      });
      return row!;
    }, 15_000);
    expect(sent.attempts).toBeGreaterThan(failed.attempts);
    expect(sink.messages().map(({ messageId, envelope }) => ({ messageId, to: envelope.to }))).toEqual([
      { messageId: failed.message_id, to: [nurse.email] },
    ]);
  });
});
