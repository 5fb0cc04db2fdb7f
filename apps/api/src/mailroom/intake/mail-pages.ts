import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mayAccess } from '../../platform/access/access.js';
import { Authenticator } from '../../platform/access/authenticator.js';
import { TICKET_ROLES } from '../../tickets/ticket.policy.js';
import { MAILROOM_ROLES } from './mailroom.policy.js';
import { MailroomQueries } from './mailroom.queries.js';

const STYLE =
  'body{font:16px/1.5 Arial,sans-serif;margin:8px;overflow-wrap:anywhere}a{text-decoration:underline dotted}img{max-width:100%;height:auto}table{max-width:100%}';
// Nothing runs and nothing is asked for, from anywhere; only our own pages may show it.
const BODY_POLICY =
  "sandbox; default-src 'none'; img-src data:; style-src 'sha256-STYLE'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Mails as documents of their own: the cleaned HTML for a sandboxed frame, and the raw message as a download. */
@Injectable()
export class MailPages {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly queries: MailroomQueries,
  ) {}

  register(server: FastifyInstance): void {
    server.get('/mail/:id/body', (request, reply) => this.body(request, reply));
    server.get('/mail/:id/raw', (request, reply) => this.raw(request, reply));
  }

  private async body(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { actor } = await this.authenticator.contextOf(request, reply);
    const html = mayAccess(actor, TICKET_ROLES) ? await this.queries.html(actor, idOf(request)) : null;
    if (html === null) return notHere(reply);
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', BODY_POLICY.replace('STYLE', await hashOf(STYLE)))
      .header('x-frame-options', 'SAMEORIGIN')
      .header('cache-control', 'private, no-store')
      .send(
        `<!doctype html><html><head><meta charset="utf-8"><title>Mail</title><style>${STYLE}</style></head><body>${html}</body></html>`,
      );
  }

  private async raw(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { actor } = await this.authenticator.contextOf(request, reply);
    const raw = mayAccess(actor, MAILROOM_ROLES) ? await this.queries.raw(actor, idOf(request)) : null;
    if (raw === null) return notHere(reply);
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', `attachment; filename="${idOf(request)}.eml"`)
      .header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
      .header('cache-control', 'private, no-store')
      .send(raw);
  }
}

const idOf = (request: FastifyRequest) => (request.params as { id: string }).id;

// Same answer for "not there" and "not yours".
const notHere = (reply: FastifyReply) =>
  reply.code(404).type('text/plain; charset=utf-8').send('There is nothing here that you may see.');

async function hashOf(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('base64');
}
