import { describe, expect, it } from '@jest/globals';
import type { Role } from '@salus/rules';
import { type Actor, ANONYMOUS, WORKER } from '../platform/access/actor.js';
import type { ArticleStatus } from './article.entity.js';
import { articleAbilities, canEditGuidance, canReadArticle, visibleStatuses } from './article.policy.js';

const STATUSES: readonly ArticleStatus[] = ['DRAFT', 'PUBLISHED', 'WITHDRAWN'];
const someone = (side: 'member' | 'agent', ...roles: Role[]): Actor => ({
  class: side,
  userId: 'u',
  organisationId: 'o',
  roles,
  language: 'en',
});
const ACTORS: Record<string, Actor> = {
  visitor: ANONYMOUS,
  'hospital staff': someone('member', 'STAFF'),
  'security contact': someone('member', 'SECURITY_CONTACT'),
  'hospital with a stray role': someone('member', 'STAFF', 'EDITOR'),
  agent: someone('agent', 'AGENT'),
  'second line': someone('agent', 'SECOND_LINE'),
  administrator: someone('agent', 'ADMINISTRATOR'),
  editor: someone('agent', 'EDITOR'),
  worker: WORKER,
};

function may(actor: Actor, status: ArticleStatus): string {
  const { edit, publish, withdraw } = articleAbilities(actor, status);
  const words = Object.entries({ read: canReadArticle(actor, status), edit, publish, withdraw });
  return words.flatMap(([word, allowed]) => (allowed ? [word] : [])).join(' ') || '-';
}

describe('who may do what with guidance', () => {
  it('is this matrix', () => {
    const lines = Object.entries(ACTORS).map(([name, actor]) =>
      [name.padEnd(27), ...STATUSES.map((status) => may(actor, status).padEnd(22))].join('| ').trimEnd(),
    );
    const head = [''.padEnd(27), ...STATUSES.map((status) => status.padEnd(22))].join('| ').trimEnd();
    expect(`\n${[head, ...lines].join('\n')}\n`).toMatchInlineSnapshot(`
     "
                                | DRAFT                 | PUBLISHED             | WITHDRAWN
     visitor                    | -                     | read                  | -
     hospital staff             | -                     | read                  | -
     security contact           | -                     | read                  | -
     hospital with a stray role | -                     | read                  | -
     agent                      | read                  | read                  | read
     second line                | read                  | read                  | read
     administrator              | read                  | read                  | read
     editor                     | read edit publish     | read edit withdraw    | read edit publish
     worker                     | read                  | read                  | read
     "
    `);
  });

  it('lists for nobody what they may not read', () => {
    for (const actor of Object.values(ACTORS)) {
      for (const asked of [null, ...STATUSES]) {
        for (const status of visibleStatuses(actor, asked)) expect(canReadArticle(actor, status)).toBe(true);
      }
    }
    expect(visibleStatuses(ANONYMOUS, 'DRAFT')).toEqual([]);
    expect(visibleStatuses(ANONYMOUS, null)).toEqual(['PUBLISHED']);
  });

  it('lets nobody outside the Centre write, whatever role they carry', () => {
    expect(canEditGuidance(someone('member', 'EDITOR'))).toBe(false);
  });
});
