import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkAccess } from '../platform/access/access.js';
import { isPerson } from '../platform/access/actor.js';
import { Authenticator } from '../platform/access/authenticator.js';
import { Clock } from '../platform/clock.js';
import { notFound } from '../platform/errors/domain-error.js';
import { attachmentDisposition } from '../platform/storage/file-name.js';
import { Log } from '../platform/telemetry/log.js';
import { answeringRefusals } from '../platform/web/refusals.js';
import { TICKET_ROLES } from '../tickets/ticket.policy.js';
import { DutyDrafts } from './duty-drafts.js';
import { draftPdf } from './duty-pdf.js';

const FILE = /^([A-Z0-9_]{3,40})\.(pdf|json)$/;

/** Drafts of notifications as files: `/duties/<ticket>/<duty>.pdf` and `.json`, with `?language=`. */
@Injectable()
export class DutyDoors {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly drafts: DutyDrafts,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  register(doors: FastifyInstance): void {
    answeringRefusals(doors, this.log);
    doors.get<{ Params: { ticketId: string; file: string } }>('/duties/:ticketId/:file', (request, reply) =>
      this.give(request, reply, request.params),
    );
  }

  private async give(
    request: FastifyRequest,
    reply: FastifyReply,
    { ticketId, file }: { ticketId: string; file: string },
  ): Promise<FastifyReply> {
    const { actor } = await this.authenticator.contextOf(request, reply);
    checkAccess(actor, TICKET_ROLES);
    const [, duty, format] = FILE.exec(file) ?? [];
    if (!duty) throw notFound('duty');
    const { language: wanted } = request.query as { language?: unknown };
    const own = isPerson(actor) ? actor.language : 'en';
    const made = await this.drafts.draft(actor, ticketId, duty, typeof wanted === 'string' ? wanted : own);
    const { ticket, draft, language } = made;
    const isPdf = format === 'pdf';
    return reply
      .headers({
        'content-type': isPdf ? 'application/pdf' : 'application/json; charset=utf-8',
        'content-disposition': attachmentDisposition(`${ticket.reference} ${duty}.${format}`),
        'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
        'cache-control': 'private, no-store',
      })
      .send(isPdf ? await draftPdf(draft, language, this.clock.now()) : asJson(made));
  }
}

/** For a portal of an authority or a program of the hospital: the same as in the PDF, with the facts beside the words. */
function asJson({ ticket, duty, draft, language }: Awaited<ReturnType<DutyDrafts['draft']>>): string {
  const { duty: name, basis, recipients, countsFrom, dueAt, zone, contents, submittedAt, reference } = duty;
  return JSON.stringify(
    {
      isDraft: true,
      warning: draft.warning,
      language,
      duty: { name, basis, recipients, countsFrom, dueAt, zone, contents, submittedAt, reference },
      ticket: {
        reference: ticket.reference,
        organisation: { name: ticket.organisation.name, country: ticket.organisation.country },
        subject: ticket.subject,
        description: ticket.body,
        language: ticket.language,
        noticedAt: ticket.noticedAt,
        openedAt: ticket.openedAt,
        rsit: { class: ticket.rsitClass, type: ticket.rsitType },
        ransomware: ticket.ransomware,
        affectedSystems: ticket.affectedSystems,
        impact: ticket.impact,
        tlp: ticket.tlp,
      },
      sections: draft.sections,
    },
    null,
    2,
  );
}
