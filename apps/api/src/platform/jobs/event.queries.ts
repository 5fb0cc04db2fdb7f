import { Injectable } from '@nestjs/common';
import { WORKER } from '../access/actor.js';
import { Reader, type Statement } from '../db/reader.js';
import type { RecordedEvent } from './event.js';

const BY_ID: Statement = {
  name: 'event-by-id',
  text: `SELECT id, organisation_id AS "organisationId", ticket_id AS "ticketId", article_id AS "articleId", type, audience,
    actor_id AS "actorId", facts, at FROM events WHERE id = $1`,
};

@Injectable()
export class EventQueries {
  constructor(private readonly reader: Reader) {}

  async byId(id: string): Promise<RecordedEvent | null> {
    const [event] = await this.reader.rows<RecordedEvent & Record<string, unknown>>(WORKER, BY_ID, [id]);
    return event ?? null;
  }
}
