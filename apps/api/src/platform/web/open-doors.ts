import type { FastifyInstance } from 'fastify';

/** Answers requests that are not GraphQL. */
export interface Doors {
  /** Adds the addresses and what only they take to `doors`, which is a place of their own on the server. */
  register(doors: FastifyInstance): void;
}

/** Opens doors on a server, each with parsers and failures of its own. */
export async function openDoors(server: FastifyInstance, all: readonly Doors[]): Promise<void> {
  for (const doors of all)
    await server.register(
      Object.assign(
        (place: FastifyInstance, _options: object, done: () => void) => {
          doors.register(place);
          done();
        },
        // Without a name Fastify looks through all modules that are loaded for one.
        { [Symbol.for('fastify.display-name')]: doors.constructor.name },
      ),
    );
}
