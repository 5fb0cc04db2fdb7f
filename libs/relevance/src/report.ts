import { type Measured, meanOf } from './measures.js';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** nDCG@5, MRR and the share without result, for each group of queries, each language, and all. */
export function relevanceTable(measured: readonly Measured[]): string {
  const groups = [...new Set(measured.map(({ query }) => query.group))];
  const languages = [...new Set(measured.map(({ query }) => query.language))];
  const rows = [
    ...groups.map((group) => [group, measured.filter(({ query }) => query.group === group)] as const),
    ...languages.map(
      (language) => [language, measured.filter(({ query }) => query.language === language)] as const,
    ),
    ['all', measured] as const,
  ].map(([name, some]) => {
    const { queries, ndcg, mrr, zeroResults } = meanOf(some);
    return [name, String(queries), ndcg.toFixed(3), mrr.toFixed(3), percent(zeroResults)];
  });
  const head = ['group', 'queries', 'nDCG@5', 'MRR', 'no result'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  return [head, ...rows]
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '))
    .join('\n');
}

/** The queries that were answered worst, to look at what they have in common. */
export function weakest(measured: readonly Measured[], count: number): string {
  return [...measured]
    .sort((one, other) => one.ndcg - other.ndcg)
    .slice(0, count)
    .map(
      ({ query, ndcg, found }) =>
        `${ndcg.toFixed(2)}  ${query.language}/${query.group}  "${query.q}"\n      found   ${found.slice(0, 5).join(', ')}\n      wanted  ${Object.entries(
          query.answers,
        )
          .map(([slug, grade]) => `${slug} ${grade}`)
          .join(', ')}`,
    )
    .join('\n');
}
