import { LISTED_TLP } from '@salus/rules';
import { type Actor } from '../platform/access/actor.js';

/**
 * The keys of a reader. A published text carries who may read it (`readers`, which PostgreSQL makes from its label and the
 * organisations named with it); a reader with one of those keys may. This is the one place that answers "which published
 * texts may this reader see", for Meilisearch and for SQL; row-level security says it again.
 */
export function readerKeys(actor: Actor): readonly string[] {
  switch (actor.class) {
    case 'anonymous':
      return ['WORLD'];
    case 'member':
      return ['WORLD', 'PROVIDERS', actor.organisationId];
    case 'agent':
    case 'worker':
      return ['WORLD', 'PROVIDERS', 'CENTRE'];
  }
}

/** The condition of SQL: `text` is the alias of a table with `readers`, `keys` the parameter that holds them. */
export function readableSql(text: string, keys: string): string {
  return `${text}.readers && ${keys}::text[]`;
}

/** The same for a list or a search: what is under a stricter label is opened by its address alone. */
export function listedSql(text: string, keys: string): string {
  return `${readableSql(text, keys)} AND ${text}.tlp IN (${LISTED_TLP.map((tlp) => `'${tlp}'`).join(', ')})`;
}

/** The condition of the search server. Keys are words of ours and ids, nothing that a person typed. */
export function readerCondition(actor: Actor): string {
  return `readers IN [${readerKeys(actor)
    .map((key) => `"${key}"`)
    .join(', ')}]`;
}
