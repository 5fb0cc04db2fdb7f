import { Injectable } from '@nestjs/common';
import { WORKER } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { DoesJob, type Job } from '../platform/jobs/job.js';
import { Articles } from './article.repository.js';
import { EXPIRE_TASK, jobKey, publish, PUBLISH_TASK, withdraw } from './publication.js';

const CENTRE: Statement = {
  name: 'the-centre',
  text: "SELECT id FROM organisations WHERE kind = 'SUPPORT_CENTRE' LIMIT 1",
};
/** Why a text that had an end is no longer there; agents read it, readers never. */
const ENDED = 'Its time was over, as an editor had set.';

/** Publishes what was approved for this moment. Decides from how things stand now, so a late or doubled job does no harm. */
@Injectable()
@DoesJob({ task: PUBLISH_TASK })
export class PublishScheduled implements Job {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run({ translationId }: Readonly<Record<string, unknown>>): Promise<void> {
    await this.uow.run(WORKER, async (tx) => {
      const articles = tx.use(Articles);
      const locked = await articles.translation(String(translationId));
      const revision = await articles.inState(locked.translation.id, ['SCHEDULED']);
      if (!revision?.publishAt || revision.publishAt > this.clock.now()) return;
      await publish(tx, { ...locked, revision }, 'PUBLISH', ['product'], await centre(tx));
    });
  }
}

/** Takes a text back whose end has come. */
@Injectable()
@DoesJob({ task: EXPIRE_TASK })
export class ExpireText implements Job {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run({ translationId }: Readonly<Record<string, unknown>>): Promise<void> {
    await this.uow.run(WORKER, async (tx) => {
      const articles = tx.use(Articles);
      const locked = await articles.translation(String(translationId));
      const { expiresAt } = locked.translation;
      const revision = await articles.inState(locked.translation.id, ['PUBLISHED']);
      if (!revision || !expiresAt || expiresAt > this.clock.now()) return;
      const why = { organisationId: await centre(tx), reason: ENDED };
      await withdraw(tx, { ...locked, revision }, ['product'], why);
    });
  }
}

const DUE: Statement = {
  name: 'article-moments-due',
  text: `SELECT translation_id AS id, '${PUBLISH_TASK}' AS task FROM article_revisions WHERE state = 'SCHEDULED' AND publish_at <= $1
    UNION ALL SELECT t.id, '${EXPIRE_TASK}' FROM article_translations t JOIN article_texts p ON p.id = t.id WHERE t.expires_at <= $1 LIMIT 500`,
};

/** Finds moments whose job was lost, every few minutes. */
@Injectable()
@DoesJob({ task: 'find-missed-article-moments', cron: '*/5 * * * *' })
export class FindMissedMoments implements Job {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.uow.run(WORKER, async (tx) => {
      const due = await tx.rows<{ id: string; task: string }>(DUE, [this.clock.now()]);
      const jobs = due.map(({ id, task }) => ({
        task,
        payload: { translationId: id },
        key: jobKey(task, { id }),
      }));
      if (jobs.length > 0) await tx.enqueue(...jobs);
    });
  }
}

async function centre(tx: Tx): Promise<string> {
  const [row] = await tx.rows<{ id: string }>(CENTRE, []);
  return row!.id;
}
