import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { OutgoingQueries } from './outgoing.queries.js';
import { sendJob } from './send-mail.js';

const WAIT_AGAIN: Statement = {
  name: 'mail-wait-again',
  text: `UPDATE mails SET state = 'WAITING', next_attempt_at = $2, retried_at = $2, failed_at = NULL WHERE id = $1 AND state IN ('FAILED','BOUNCED') RETURNING to_address`,
};
const BELIEVE_ADDRESS: Statement = {
  name: 'mail-believe-address',
  text: 'DELETE FROM undeliverable_addresses WHERE address = $1',
};

/** Somebody at the Centre has put right what was wrong, and the mail is sent again; its address is believed again. */
@Injectable()
export class RetryMail {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: OutgoingQueries,
  ) {}

  async execute(actor: Actor, input: Command & { mailId: string }): Promise<string> {
    await this.queries.existing(actor, input.mailId);
    return this.uow.command(person(actor), 'retryMail', input, input.mailId, async (tx) => {
      const [mail] = await tx.rows<{ to_address: string }>(WAIT_AGAIN, [input.mailId, tx.clock.now()]);
      if (!mail)
        throw new DomainError('CONFLICT', 'This mail is on its way or was sent. Reload the list.', [
          { field: 'mailId', code: 'ALREADY_SO' },
        ]);
      await tx.rows(BELIEVE_ADDRESS, [mail.to_address.toLowerCase()]);
      await tx.enqueue(sendJob(input.mailId));
    });
  }
}
