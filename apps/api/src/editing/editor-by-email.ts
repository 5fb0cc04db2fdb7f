import type { INestApplicationContext } from '@nestjs/common';
import { type Agent, WORKER } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';

const EDITOR: Statement = {
  name: 'editor-by-email',
  text: `SELECT u.id AS "userId", u.organisation_id AS "organisationId", u.language FROM users u
    WHERE u.email = lower($1) AND u.side = 'CENTRE' AND u.disabled_at IS NULL
      AND EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = u.id AND m.role = 'EDITOR')`,
};

/** The editor in whose name an operator imports; an error that says what to do when there is none. */
export async function editorByEmail(app: INestApplicationContext, email: string): Promise<Agent> {
  const [found] = await app
    .get(Reader)
    .rows<Pick<Agent, 'userId' | 'organisationId' | 'language'> & Record<string, unknown>>(WORKER, EDITOR, [
      email,
    ]);
  if (!found) throw new Error(`There is no editor with the address ${email}. Name one who can sign in.`);
  return { class: 'agent', roles: ['EDITOR'], ...found };
}
