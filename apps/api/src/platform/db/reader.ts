import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryResultRow } from 'pg';
import type { Actor } from '../access/actor.js';
import { Connections } from './connections.js';
import { beginAs } from './context.js';

/** A statement that is prepared once per connection under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Reads as one actor sees the rows. */
export interface Reading {
  rows<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
}

/** The read side: prepared statements under the actor's login role and context. */
@Injectable()
export class Reader {
  constructor(private readonly connections: Connections) {}

  /**
   * One statement. Policies of visitors, agents and the worker read no context, so these need no transaction;
   * staff of a hospital always read inside one that says who they are.
   */
  rows<Row extends QueryResultRow>(
    actor: Actor,
    statement: Statement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    if (actor.class === 'member') return this.run(actor, (reading) => reading.rows<Row>(statement, values));
    return this.connections
      .pool(actor.class)
      .query<Row>({ ...statement, values: [...values] })
      .then((result) => result.rows);
  }

  /** Several statements on one connection and one snapshot of rights. */
  async run<T>(actor: Actor, work: (reading: Reading) => Promise<T>): Promise<T> {
    const client: PoolClient = await this.connections.pool(actor.class).connect();
    let broken = false;
    try {
      await client.query(beginAs(actor));
      const answer = await work({
        rows: (statement, values) =>
          client.query({ ...statement, values: [...values] }).then((result) => result.rows as never),
      });
      await client.query('COMMIT');
      return answer;
    } catch (failure) {
      await client.query('ROLLBACK').catch(() => {
        broken = true;
      });
      throw failure;
    } finally {
      client.release(broken);
    }
  }
}
