import { createHmac } from 'node:crypto';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { lookupPublic, webhookProblem } from './public-address.js';

const TIMEOUT_MS = 5_000;
const MOST_BYTES = 65_536;

export interface Webhook {
  /** The same for every try, so that the receiver can tell a repetition. */
  readonly id: string;
  readonly url: string;
  /** Ids and facts; never what people wrote. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** `t=` seconds, then one `v1=` for each key: HMAC-SHA-256 over seconds, id and body, so that nothing can be replayed or changed. */
export function signWebhook(keys: readonly string[], id: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const signed = keys.map(
    (key) => `v1=${createHmac('sha256', key).update(`${seconds}.${id}.${body}`).digest('hex')}`,
  );
  return [`t=${seconds}`, ...signed].join(',');
}

/** Posts signed JSON to a server outside: public addresses only, no redirects, five seconds, and the answer is thrown away. */
@Injectable()
export class PostWebhook {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** What is wrong with this address, or with the settings; null when it can be called. */
  problem(url: string): string | null {
    if (this.settings.WEBHOOK_KEYS.length === 0) return 'NO_KEY';
    return webhookProblem(url, this.settings.WEBHOOK_INTERNAL_HOSTS);
  }

  /** The status that the receiver answered, 2xx. Throws an error with a `code` otherwise; the caller tries again. */
  post({ id, url, payload }: Webhook): Promise<number> {
    const problem = this.problem(url);
    if (problem) return Promise.reject(failed(problem));
    const target = new URL(url);
    const body = JSON.stringify(payload);
    const isInternal = this.settings.WEBHOOK_INTERNAL_HOSTS.includes(target.host);
    const request = target.protocol === 'https:' ? requestHttps : requestHttp;
    return new Promise((resolve, reject) => {
      const outgoing = request(
        target,
        {
          method: 'POST',
          agent: false,
          signal: AbortSignal.timeout(TIMEOUT_MS),
          ...(isInternal ? {} : { lookup: lookupPublic as never }),
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            'user-agent': 'Salus',
            'idempotency-key': id,
            'salus-signature': signWebhook(this.settings.WEBHOOK_KEYS, id, body, this.clock.now()),
          },
        },
        (answer) => {
          const status = answer.statusCode ?? 0;
          let bytes = 0;
          answer.on('data', (chunk: Buffer) => {
            bytes += chunk.length;
            if (bytes > MOST_BYTES) answer.destroy(failed('ANSWER_TOO_LONG'));
          });
          answer.on('error', reject);
          // A redirect is an answer like any other that is not 2xx: it is not followed.
          answer.on('end', () =>
            status >= 200 && status < 300 ? resolve(status) : reject(failed(`HTTP_${status}`)),
          );
        },
      );
      outgoing.on('error', (failure) =>
        reject(
          failure.name === 'TimeoutError' || failure.name === 'AbortError' ? failed('TIMEOUT') : failure,
        ),
      );
      outgoing.end(body);
    });
  }
}

const failed = (code: string) => Object.assign(new Error('The webhook was not taken'), { code });
