import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const data = new URL('../data/', import.meta.url);

/** The folder of the short articles; the queries are also about the articles of the demo. */
export const JUDGED_ARTICLES = fileURLToPath(new URL('articles', data));

const query = z.strictObject({
  /** As somebody typed it. */
  q: z.string().min(1),
  /** Of the reader. */
  language: z.enum(['en', 'de', 'fr', 'el']),
  group: z.enum(['nurse', 'it', 'executive', 'misspelt', 'synonym', 'product']),
  /** By slug: 3 is exactly it, 2 is good, 1 is related. */
  answers: z.record(z.string(), z.union([z.literal(1), z.literal(2), z.literal(3)])),
});

export type JudgedQuery = z.infer<typeof query>;
export type QueryGroup = JudgedQuery['group'];

/** Every query with its answers. Throws when the file is not as it must be. */
export function judgedQueries(): readonly JudgedQuery[] {
  return z.array(query).parse(parse(readFileSync(new URL('queries.yaml', data), 'utf8')));
}
