import { Injectable } from '@nestjs/common';
import { Authenticator } from '../platform/access/authenticator.js';
import { Connections } from '../platform/db/connections.js';

/** Ends a session for good. */
@Injectable()
export class SignOut {
  constructor(
    private readonly connections: Connections,
    private readonly authenticator: Authenticator,
  ) {}

  async execute(sessionHash: Buffer): Promise<void> {
    await this.connections.pool('auth').query('DELETE FROM sessions WHERE hash = $1', [sessionHash]);
    this.authenticator.forget(sessionHash);
  }
}
