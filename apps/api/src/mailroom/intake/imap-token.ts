import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { SETTINGS } from '../../platform/config/config.module.js';
import type { Settings } from '../../platform/config/settings.js';

const ASK_MS = 10_000;
/** A token that ends so soon is fetched anew. */
const SPARE_MS = 60_000;

/** Access tokens for the mailbox (OAuth 2, RFC 6749): by a refresh token, or in the name of the product itself. */
@Injectable()
export class ImapToken {
  private known: { token: string; until: number } | null = null;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Null when the mailbox is opened by password. */
  async current(): Promise<string | null> {
    const { INTAKE_IMAP_TOKEN_URL: url } = this.settings;
    if (!url) return null;
    const now = this.clock.now().getTime();
    if (this.known && this.known.until > now + SPARE_MS) return this.known.token;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: this.request(),
      redirect: 'error',
      signal: AbortSignal.timeout(ASK_MS),
    });
    const answer = (await response.json().catch(() => ({}))) as {
      access_token?: string;
      expires_in?: number;
    };
    if (!response.ok || !answer.access_token)
      throw new Error(`The token service answered ${response.status}`);
    this.known = { token: answer.access_token, until: now + (answer.expires_in ?? 300) * 1_000 };
    return this.known.token;
  }

  /** After a refusal: the next attempt asks for a new one. */
  forget(): void {
    this.known = null;
  }

  private request(): URLSearchParams {
    const {
      INTAKE_IMAP_CLIENT_ID: id,
      INTAKE_IMAP_CLIENT_SECRET: secret,
      INTAKE_IMAP_REFRESH_TOKEN: refresh,
      INTAKE_IMAP_SCOPE: scope,
    } = this.settings;
    const grant = refresh
      ? { grant_type: 'refresh_token', refresh_token: refresh }
      : { grant_type: 'client_credentials' };
    return new URLSearchParams({
      ...grant,
      client_id: id,
      ...(secret ? { client_secret: secret } : {}),
      ...(scope ? { scope } : {}),
    });
  }
}
