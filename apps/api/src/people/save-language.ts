import { Injectable } from '@nestjs/common';
import { isLanguage } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { refuse } from '../platform/errors/domain-error.js';

const SAVE_LANGUAGE: Statement = {
  name: 'save-language',
  text: 'UPDATE users SET language = $2 WHERE id = $1',
};

/** Sets the language in which mails are written to the person who asks. */
@Injectable()
export class SaveLanguage {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(actor: Actor, input: Command & { language: string }): Promise<void> {
    const { userId } = person(actor);
    refuse([isLanguage(input.language) ? null : { field: 'language', code: 'UNKNOWN' }]);
    await this.uow.command(person(actor), 'saveLanguage', input, userId, async (tx) => {
      await tx.rows(SAVE_LANGUAGE, [userId, input.language]);
    });
  }
}
