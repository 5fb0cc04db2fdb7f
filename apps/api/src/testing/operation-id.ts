import { getOperationAST, parse } from 'graphql';
import { allowedOperations } from '../platform/graphql/allow-list.js';

/** The id of the operation of this name on the allow-list; throws when the web app has none. */
export function operationId(name: string): string {
  const [found] =
    [...allowedOperations].find(([, text]) => getOperationAST(parse(text))?.name?.value === name) ?? [];
  if (!found) throw new Error(`The web app has no operation ${name}`);
  return found;
}
