import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const TEXTS = JSON.parse(readFileSync(require.resolve('@salus/contract/operations.json'), 'utf8')) as Record<
  string,
  string
>;

/** An operation that the product accepts: all that it accepts, since it refuses everything else. */
export interface AllowedOperation {
  /** How it is asked for on the wire. */
  readonly documentId: string;
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly text: string;
}

/** Every operation on the allow-list. */
export const allowedOperations: readonly AllowedOperation[] = Object.entries(TEXTS).map(
  ([documentId, text]) => {
    const [, type, name] = /(?:^|\s)(query|mutation|subscription) (\w+)/.exec(text) ?? [];
    if (type === undefined || name === undefined) throw new Error(`An operation without a name: ${text}`);
    return { documentId, name, type: type as AllowedOperation['type'], text };
  },
);

/** The operation with this name; throws when the web app has none. */
export function operation(name: string): AllowedOperation {
  const found = allowedOperations.find((one) => one.name === name);
  if (!found) throw new Error(`The web app has no operation ${name}`);
  return found;
}

/** The name of the operation with this id. */
export function operationName(documentId: unknown): string {
  return allowedOperations.find((one) => one.documentId === documentId)?.name ?? 'unknown operation';
}
