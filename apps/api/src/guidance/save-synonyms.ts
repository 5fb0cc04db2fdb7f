import { Injectable } from '@nestjs/common';
import { canEditGuidance } from '../editing/editing.policy.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { DomainError, ensure, notFound, refuse } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import type { GroupWords } from './synonyms.js';
import { synonymEvent } from './synonyms.events.js';
import {
  checkGroup,
  type RemoveSynonymsInput,
  type SaveSynonymsInput,
  tidyGroup,
} from './synonyms.inputs.js';
import { MAX_GROUPS } from './synonyms.queries.js';

const COUNT: Statement = {
  name: 'synonyms-count',
  text: 'SELECT count(*)::int AS count FROM synonym_groups',
};
const LOCK: Statement = {
  name: 'synonyms-lock',
  text: 'SELECT version, words FROM synonym_groups WHERE id = $1 FOR UPDATE',
};
const INSERT: Statement = {
  name: 'synonyms-insert',
  text: 'INSERT INTO synonym_groups (id, words, updated_at, updated_by) VALUES ($1, $2, $3, $4)',
};
const UPDATE: Statement = {
  name: 'synonyms-update',
  text: 'UPDATE synonym_groups SET words = $2, updated_at = $3, updated_by = $4, version = version + 1 WHERE id = $1',
};
const DELETE: Statement = { name: 'synonyms-delete', text: 'DELETE FROM synonym_groups WHERE id = $1' };

const REFUSAL = 'Only editors of the Centre decide which words mean the same.';

/** Writes words that mean one thing: a new group, or all of an existing one. */
@Injectable()
export class SaveSynonyms {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the group. */
  async execute(actor: Actor, input: SaveSynonymsInput): Promise<string> {
    ensure(canEditGuidance(actor), REFUSAL);
    const isNew = input.id == null;
    const version = { field: 'expectedVersion', code: isNew ? 'NOT_WITHOUT_ID' : 'EMPTY' };
    refuse([isNew === (input.expectedVersion == null) ? null : version, ...checkGroup(input)]);
    if (!isNew && !isId(input.id!)) throw notFound('id');
    const editor = person(actor);
    const words = tidyGroup(input.languages);
    const id = input.id ?? newId();
    return this.uow.command(editor, 'saveSynonyms', input, id, async (tx) => {
      const before = isNew ? 0 : await lockedVersion(tx, id, input.expectedVersion!);
      if (isNew) await ensureRoom(tx);
      await tx.rows(isNew ? INSERT : UPDATE, [id, JSON.stringify(words), this.clock.now(), editor.userId]);
      await tx.record(
        synonymEvent('SYNONYMS_SAVED', editor, {
          group: id,
          version: String(before + 1),
          words: wordList(words),
        }),
      );
    });
  }
}

/** Takes a group of words away. */
@Injectable()
export class RemoveSynonyms {
  constructor(private readonly uow: UnitOfWork) {}

  /** Answers the id of the group. */
  async execute(actor: Actor, input: RemoveSynonymsInput): Promise<string> {
    ensure(canEditGuidance(actor), REFUSAL);
    if (!isId(input.id)) throw notFound('id');
    const editor = person(actor);
    return this.uow.command(editor, 'removeSynonyms', input, input.id, async (tx) => {
      const { version, words } = await locked(tx, input.id, input.expectedVersion);
      await tx.rows(DELETE, [input.id]);
      await tx.record(
        synonymEvent('SYNONYMS_REMOVED', editor, {
          group: input.id,
          version: String(version),
          words: wordList(words),
        }),
      );
    });
  }
}

async function locked(tx: Tx, id: string, expected: number): Promise<{ version: number; words: GroupWords }> {
  const [row] = await tx.rows<{ version: number; words: GroupWords }>(LOCK, [id]);
  if (!row) throw notFound('id');
  if (row.version === expected) return row;
  throw new DomainError('CONFLICT', 'Somebody changed these words after you opened them. Open them again.', [
    { field: 'expectedVersion', code: 'CHANGED' },
  ]);
}

async function lockedVersion(tx: Tx, id: string, expected: number): Promise<number> {
  return (await locked(tx, id, expected)).version;
}

async function ensureRoom(tx: Tx): Promise<void> {
  const [row] = await tx.rows<{ count: number }>(COUNT, []);
  refuse([row!.count < MAX_GROUPS ? null : { field: 'languages', code: 'TOO_MANY', max: MAX_GROUPS }]);
}

/** All words of a group in one line, as the audit trail keeps them. */
function wordList(group: GroupWords): string {
  return Object.entries(group)
    .map(([language, { words, askedAs }]) => `${language}: ${words.join(', ')} (${askedAs.join(', ')})`)
    .join('; ');
}
