import { Injectable } from '@nestjs/common';
import { Connections } from '../db/connections.js';
import { DoesJob, type Job } from './job.js';

/** Removes sessions that have run out and keys of commands older than seven days; row-level security picks the rows. */
@Injectable()
@DoesJob({ task: 'clean-up', cron: '17 * * * *' })
export class CleanUp implements Job {
  constructor(private readonly connections: Connections) {}

  async run(): Promise<void> {
    const pool = this.connections.pool('worker');
    await pool.query('DELETE FROM sessions WHERE expires_at < now()');
    await this.connections
      .pool('auth')
      .query('DELETE FROM sign_in_limits WHERE expire < extract(epoch FROM now()) * 1000');
    await pool.query("DELETE FROM commands WHERE given_at < now() - interval '7 days'");
  }
}
