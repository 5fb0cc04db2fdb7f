import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.js';

/** What every resolver knows about the request it answers. */
export interface RequestContext {
  readonly actor: Actor;
  /** Hash of the session in use; null for visitors. */
  readonly sessionHash: Buffer | null;
  /** Batching and memory for this one request. */
  readonly memo: Map<unknown, unknown>;
  /** Absent for operations that the server runs for its own pages. */
  readonly http?: { readonly request: FastifyRequest; readonly reply: FastifyReply };
}

/** The value made for this key in this request, made at most once. */
export function once<T>(context: RequestContext, key: unknown, make: () => T): T {
  if (!context.memo.has(key)) context.memo.set(key, make());
  return context.memo.get(key) as T;
}
