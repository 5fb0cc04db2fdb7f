import { Injectable } from '@nestjs/common';
import { forgetSubscriptionMails } from '../mailroom/mail.commands.js';
import { WORKER } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { DoesJob, type Job } from '../platform/jobs/job.js';
import { CONFIRM_HOURS } from './subscription.js';

const UNCONFIRMED: Statement = {
  name: 'subscription-unconfirmed',
  text: `DELETE FROM guidance_subscriptions WHERE confirmed_at IS NULL AND asked_at <= $1::timestamptz - interval '${CONFIRM_HOURS} hours'`,
};
const REQUESTS: Statement = {
  name: 'subscription-old-requests',
  text: "DELETE FROM subscription_requests WHERE at <= $1::timestamptz - interval '1 day'",
};
const MAILS: Statement = {
  name: 'subscription-its-mails',
  text: 'SELECT mail_id AS id FROM subscription_mails WHERE subscription_id = $1 LIMIT 10000',
};

/** What nobody has confirmed is forgotten, and with it the address. */
@Injectable()
@DoesJob({ task: 'forget-unconfirmed', cron: '23 * * * *' })
export class ForgetUnconfirmed implements Job {
  constructor(private readonly uow: UnitOfWork) {}

  async run(): Promise<void> {
    await this.uow.run(WORKER, async (tx) => {
      await tx.rows(UNCONFIRMED, [tx.clock.now()]);
      await tx.rows(REQUESTS, [tx.clock.now()]);
    });
  }
}

/** A subscription is gone, by whatever way: its mails go as well, those that wait and those that were sent. */
@Injectable()
@DoesJob({ task: 'forget-subscription' })
export class ForgetSubscription implements Job {
  constructor(private readonly uow: UnitOfWork) {}

  async run({ subscriptionId }: { subscriptionId?: string }): Promise<void> {
    await this.uow.run(WORKER, async (tx) => {
      const mails = await tx.rows<{ id: string }>(MAILS, [subscriptionId]);
      await forgetSubscriptionMails(
        tx,
        mails.map(({ id }) => id),
      );
    });
  }
}
