import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { checkText } from '@salus/rules';
import { Authenticator } from '../platform/access/authenticator.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Connections } from '../platform/db/connections.js';
import { DomainError, type FieldProblem, refuse } from '../platform/errors/domain-error.js';
import { Log } from '../platform/telemetry/log.js';
import { isPassword, PASSWORD_LENGTH } from './passwords.js';
import { SignInLimits } from './sign-in-limits.js';

/** However often it is used, a session ends after this. */
const SESSION_HOURS = 12;

export interface NewSession {
  readonly token: string;
  readonly hash: Buffer;
  readonly expiresAt: Date;
  readonly actor: Actor;
}

/** Signs in with e-mail and password; other ways of signing in end in `openSession` as well. */
@Injectable()
export class SignIn {
  constructor(
    private readonly connections: Connections,
    private readonly authenticator: Authenticator,
    private readonly limits: SignInLimits,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async execute(input: { email: string; password: string }, address: string): Promise<NewSession> {
    const email = input.email.trim().toLowerCase();
    if (email === '' || input.password === '') throw wrong();
    refuse([checkAddress(email)]);
    await this.limits.count(email, address);
    const tooLong = email.length > 254 || input.password.length > PASSWORD_LENGTH.max;
    const account = tooLong ? null : await this.findAccount(email);
    const right = await isPassword(account?.secret ?? null, input.password.slice(0, PASSWORD_LENGTH.max));
    if (!right || !account) {
      this.log.warn('sign-in.refused');
      throw wrong();
    }
    await this.limits.clear(email, address);
    return this.openSession(account.user_id);
  }

  private async findAccount(email: string): Promise<{ user_id: string; secret: string } | null> {
    const { rows } = await this.connections.pool('auth').query<{ user_id: string; secret: string }>(
      `SELECT c.user_id, c.secret FROM users u JOIN credentials c ON c.user_id = u.id AND c.kind = 'PASSWORD'
       WHERE u.email = $1 AND u.disabled_at IS NULL`,
      [email],
    );
    return rows[0] ?? null;
  }

  /** A new session with a new secret; only its hash is stored. */
  private async openSession(userId: string): Promise<NewSession> {
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
    await this.connections
      .pool('auth')
      .query(
        'INSERT INTO sessions (hash, user_id, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $3, $4)',
        [hash, userId, now, expiresAt],
      );
    this.log.info('sign-in', { userId });
    return { token, hash, expiresAt, actor: await this.authenticator.actorOf(hash) };
  }
}

// What is merely unknown is told only together with the password.
function checkAddress(email: string): FieldProblem | null {
  const problem = checkText('email', email, { max: 254, singleLine: true });
  return problem?.code === 'BAD_CHARACTER' ? problem : null;
}

// The same for an unknown account, a wrong password and an empty one.
const wrong = () =>
  new DomainError('UNAUTHENTICATED', 'E-mail or password is not right. Check both and try again.', [
    { field: 'password', code: 'WRONG' },
  ]);
