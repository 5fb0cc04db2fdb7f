import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import type { Statement } from '../../platform/db/reader.js';
import { type Command, person, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { DomainError, notFound } from '../../platform/errors/domain-error.js';
import { isId } from '../../platform/ids.js';

const SENDER: Statement = {
  name: 'intake-sender',
  text: 'SELECT from_address AS address FROM intake_messages WHERE id = $1',
};
const BLOCK: Statement = {
  name: 'block-sender',
  text: 'INSERT INTO blocked_senders (address, blocked_by, blocked_at) VALUES ($1, $2, $3) ON CONFLICT (address) DO NOTHING',
};
const UNBLOCK: Statement = { name: 'unblock-sender', text: 'DELETE FROM blocked_senders WHERE address = $1' };

export interface BlockSenderInput extends Command {
  readonly intakeId: string;
  readonly blocked: boolean;
}

/** From now on all mail of an address goes to the quarantine; it is kept like any other. */
@Injectable()
export class BlockSender {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, input: BlockSenderInput): Promise<string> {
    if (!isId(input.intakeId)) throw notFound('intakeId');
    return this.uow.command(person(actor), 'blockSender', input, input.intakeId, async (tx) => {
      const [message] = await tx.rows<{ address: string | null }>(SENDER, [input.intakeId]);
      if (!message) throw notFound('intakeId');
      if (message.address === null)
        throw new DomainError('CONFLICT', 'This mail names no sender, so nobody can be blocked.', [
          { field: 'intakeId', code: 'NO_SENDER' },
        ]);
      await (input.blocked
        ? tx.rows(BLOCK, [message.address, person(actor).userId, this.clock.now()])
        : tx.rows(UNBLOCK, [message.address]));
    });
  }
}
