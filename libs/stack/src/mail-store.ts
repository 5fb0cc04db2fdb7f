import { EventEmitter } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MailEnvelope, readMail, type SinkMessage, type StoredMessage } from './mail-message.js';

const KEPT = 500;

/** The last 500 mails, oldest first; with a directory they survive a restart as `.eml` files with their envelope beside them. */
export class MailStore {
  readonly #directory: string | undefined;
  readonly #arrivals = new EventEmitter();
  #stored: StoredMessage[] = [];
  #last = '';

  private constructor(directory: string | undefined) {
    this.#directory = directory;
    this.#arrivals.setMaxListeners(0);
  }

  /** Opens the store with the mails that an earlier run kept in the directory. */
  static async open(directory?: string): Promise<MailStore> {
    const store = new MailStore(directory);
    if (directory === undefined) return store;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(directory)
      .filter((file) => file.endsWith('.eml'))
      .sort()) {
      const id = name.slice(0, -'.eml'.length);
      const kept = readEnvelope(join(directory, `${id}.json`));
      // A mail without its envelope was being written when the run was killed; its sender was never told that it arrived.
      if (!kept) store.#removeFiles(id);
      else
        store.#stored.push(
          await readMail(id, kept.receivedAt, kept.envelope, readFileSync(join(directory, name))),
        );
    }
    store.#dropOldest();
    return store;
  }

  /** Keeps a mail and tells those who wait. */
  async add(envelope: MailEnvelope, raw: Buffer): Promise<SinkMessage> {
    const now = new Date();
    const id = this.#nextId(now.getTime());
    const stored = await readMail(id, now.toISOString(), envelope, raw);
    if (this.#directory !== undefined) {
      writeFileSync(join(this.#directory, `${id}.eml`), raw, { mode: 0o600 });
      const envelopeFile = join(this.#directory, `${id}.json`);
      writeFileSync(`${envelopeFile}.new`, JSON.stringify({ receivedAt: now.toISOString(), envelope }), {
        mode: 0o600,
      });
      renameSync(`${envelopeFile}.new`, envelopeFile);
    }
    this.#stored.push(stored);
    this.#stored.sort((one, other) => (one.message.id < other.message.id ? -1 : 1));
    this.#dropOldest();
    this.#arrivals.emit('mail', stored.message);
    return stored.message;
  }

  messages(): SinkMessage[] {
    return this.#stored.map(({ message }) => message);
  }

  find(id: string): StoredMessage | undefined {
    return this.#stored.find(({ message }) => message.id === id);
  }

  clear(): void {
    for (const { message } of this.#stored) this.#removeFiles(message.id);
    this.#stored = [];
  }

  /** The first mail, here already or still to come, that fits; rejects after `timeoutMs` with what came instead. */
  waitFor(predicate: (message: SinkMessage) => boolean, timeoutMs: number): Promise<SinkMessage> {
    const here = this.messages().find(predicate);
    if (here) return Promise.resolve(here);
    return new Promise((resolve, reject) => {
      const stopWaiting = () => {
        clearTimeout(timer);
        this.#arrivals.off('mail', look);
      };
      const look = (message: SinkMessage) => {
        try {
          if (!predicate(message)) return;
          resolve(message);
        } catch (failure) {
          reject(new Error('The question of waitFor failed.', { cause: failure }));
        }
        stopWaiting();
      };
      const timer = setTimeout(() => {
        stopWaiting();
        const seen = this.messages().map(({ to, subject }) => `  to ${to}: ${subject}`);
        reject(
          new Error(`No such mail within ${timeoutMs} ms. Received:\n${seen.join('\n') || '  nothing'}`),
        );
      }, timeoutMs);
      this.#arrivals.on('mail', look);
    });
  }

  // Times alone would clash when two mails arrive in one millisecond.
  #nextId(now: number): string {
    const time = now.toString(36).padStart(9, '0');
    const counter = this.#last.startsWith(time) ? Number.parseInt(this.#last.slice(10), 36) + 1 : 0;
    this.#last = `${time}-${counter.toString(36).padStart(3, '0')}`;
    return this.#last;
  }

  #dropOldest(): void {
    for (const { message } of this.#stored.splice(0, this.#stored.length - KEPT))
      this.#removeFiles(message.id);
  }

  #removeFiles(id: string): void {
    if (this.#directory === undefined) return;
    for (const suffix of ['.eml', '.json']) rmSync(join(this.#directory, `${id}${suffix}`), { force: true });
  }
}

function readEnvelope(file: string): { receivedAt: string; envelope: MailEnvelope } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { receivedAt: string; envelope: MailEnvelope };
  } catch {
    return null;
  }
}
