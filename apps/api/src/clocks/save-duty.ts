import { Injectable } from '@nestjs/common';
import { checkDuty, type DutyKind, isCountry, type LegalDuty, tidyText } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, refuse } from '../platform/errors/domain-error.js';
import { newId } from '../platform/ids.js';
import { canChangeClockSettings } from './clocks.policy.js';
import { dutiesOfCountry } from './duties.queries.js';
import { ensureNewest, type VersionedInput } from './versions.js';

export interface SaveDutyInput
  extends
    Command,
    VersionedInput,
    Pick<LegalDuty, 'isActive' | 'contents' | 'basis' | 'note' | 'confidence'> {
  readonly duty: DutyKind;
  readonly country: string;
  readonly hours?: number | null;
  readonly months?: number | null;
  readonly recipientName?: string | null;
  readonly recipientSite?: string | null;
}

const ADD: Statement = {
  name: 'add-duty-version',
  text: `INSERT INTO legal_duty_versions (id, duty, country, version, document, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};
// Two administrators at once: the second waits, and then finds a newer version than it has read.
const LOCK: Statement = {
  name: 'lock-duty',
  text: 'SELECT pg_advisory_xact_lock(hashtext($1))',
};

/** Makes a new version of a duty in one country. Duties that run keep the version they began under. */
@Injectable()
export class SaveDuty {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(actor: Actor, input: SaveDutyInput): Promise<void> {
    ensure(canChangeClockSettings(actor), 'Only administrators change duties.');
    refuse([isCountry(input.country) ? null : { field: 'country', code: 'UNKNOWN' }]);
    await this.uow.command(person(actor), 'saveDuty', input, newId(), async (tx) => {
      await tx.rows(LOCK, [`legal duty ${input.country} ${input.duty}`]);
      const present = (await dutiesOfCountry(tx, input.country)).find(({ duty }) => duty === input.duty);
      ensureNewest(input, present?.version ?? 0, 'duty');
      const { isActive, contents, basis, note, confidence } = input;
      const document: LegalDuty = {
        // When it starts and to whom it goes is what makes it this duty.
        ...present!.document,
        isActive,
        hours: input.hours ?? null,
        months: input.months ?? null,
        recipientName: input.recipientName ? tidyText(input.recipientName) : null,
        recipientSite: input.recipientSite ? tidyText(input.recipientSite) : null,
        contents: [...new Set(contents)],
        basis: tidyText(basis),
        note: tidyText(note),
        confidence,
      };
      refuse(checkDuty(document));
      await tx.rows(ADD, [
        newId(),
        input.duty,
        input.country,
        present!.version + 1,
        JSON.stringify(document),
        person(actor).userId,
        tx.now,
      ]);
    });
  }
}
