import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { answerMailRequest } from './mail-http.js';
import { MailAnswers, type MailIntake } from './mail-answer.js';
import type { MailEnvelope, SinkMessage } from './mail-message.js';
import { MailStore } from './mail-store.js';

/** What to start. */
export interface MailSinkOptions {
  /** Taken when free; otherwise another is chosen and `notices` says so. */
  smtpPort?: number | undefined;
  httpPort?: number | undefined;
  /** Keeps the mails over a restart. */
  directory?: string | undefined;
  /** Hands on what is written to the Centre, and offers to write to it; without it the page only shows. */
  intake?: MailIntake | undefined;
}

/** A mail server on 127.0.0.1 that takes every mail, except to `nobody@...`, and delivers none. */
export interface MailSink {
  smtpUrl: string;
  /** The page to read the mails; `messages.json` below it is for programs. */
  pageUrl: string;
  /** Sentences for a person, without a full stop. */
  notices: string[];
  /** The last 500, oldest first. A mail is here before its sender is told that it was taken. */
  messages(): SinkMessage[];
  /** The first mail, here already or still to come, that fits. */
  waitFor(predicate: (message: SinkMessage) => boolean, timeoutMs: number): Promise<SinkMessage>;
  clear(): void;
  stop(): Promise<void>;
}

/** Nobody has this mailbox anywhere: with it, one sees what becomes of mails that cannot arrive. */
const UNKNOWN = /^nobody@/i;
const LARGEST_MAIL_BYTES = 50 * 1024 * 1024;

/** Starts the mail sink: for development and tests only, since it asks nobody who they are. */
export async function startMailSink(options: MailSinkOptions = {}): Promise<MailSink> {
  const store = await MailStore.open(options.directory);
  const answers = options.intake ? new MailAnswers(options.intake) : null;
  const smtp = smtpServer(store, answers);
  // It forwards the errors of its sockets too, and a client that breaks off is no reason to end. `listen` sees its own.
  smtp.on('error', () => undefined);
  const http = createServer((request, response) => {
    // A browser that breaks off in the middle of a form gets no answer, and is no reason to end either.
    answerMailRequest(store, answers, request, response).catch(() => response.destroy());
  });
  const smtpPort = await listen(smtp.server, options.smtpPort);
  const httpPort = await listen(http, options.httpPort);
  const notices = [
    ...replaced('the mail sink takes mail', options.smtpPort, smtpPort),
    ...replaced('the mail page is', options.httpPort, httpPort),
  ];
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    pageUrl: `http://127.0.0.1:${httpPort}/`,
    notices,
    messages: () => store.messages(),
    waitFor: (predicate, timeoutMs) => store.waitFor(predicate, timeoutMs),
    clear: () => store.clear(),
    async stop() {
      await Promise.all([new Promise<void>((resolve) => smtp.close(resolve)), closeHttp(http)]);
    },
  };
}

function smtpServer(store: MailStore, answers: MailAnswers | null): SMTPServer {
  return new SMTPServer({
    banner: 'Salus mail sink',
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_MAIL_BYTES,
    closeTimeout: 1_000,
    onAuth: (authentication, _session, done) => done(null, { user: authentication.username ?? 'anybody' }),
    onRcptTo: ({ address }, _session, done) =>
      done(
        UNKNOWN.test(address)
          ? Object.assign(new Error('5.1.1 No such mailbox'), { responseCode: 550 })
          : null,
      ),
    onData(stream, session, done) {
      void receive(store, answers, stream, session).then(
        (answer) => done(null, answer),
        (failure: unknown) => done(failure as Error),
      );
    },
  });
}

async function receive(
  store: MailStore,
  answers: MailAnswers | null,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<string> {
  const raw = await buffer(stream);
  if (stream.sizeExceeded)
    throw Object.assign(new Error('Mail is larger than 50 MiB'), { responseCode: 552 });
  const { mailFrom, rcptTo } = session.envelope;
  const envelope: MailEnvelope = {
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map(({ address }) => address),
  };
  const forCentre = envelope.to.filter((address) => answers?.isForCentre(address));
  if (forCentre.length > 0) void answers?.handOn(raw, envelope.from, forCentre);
  if (forCentre.length > 0 && forCentre.length === envelope.to.length) return 'Handed on';
  const { id } = await store.add(envelope, raw);
  return `Kept as ${id}`;
}

async function listen(server: Server | HttpServer, preferred: number | undefined): Promise<number> {
  try {
    return await listenOn(server, preferred ?? 0);
  } catch (failure) {
    const { code } = failure as NodeJS.ErrnoException;
    if (!preferred || (code !== 'EADDRINUSE' && code !== 'EACCES')) throw failure;
    return listenOn(server, 0);
  }
}

function listenOn(server: Server | HttpServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function closeHttp(server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function replaced(what: string, wanted: number | undefined, got: number): string[] {
  return wanted && wanted !== got ? [`port ${wanted} is taken, so ${what} on ${got}`] : [];
}
