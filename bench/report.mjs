/** The figures as a table that a person can read. */
export function table(results) {
  const head = [
    'tickets',
    'operation',
    'conn.',
    'floor req/s',
    'salus req/s',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'ratio',
    'goal',
  ];
  const rows = results.map(({ tickets, operation, connections, floor, salus, ratio, goal }) => [
    String(tickets),
    operation,
    String(connections),
    floor.perSecond.toFixed(0),
    salus.perSecond.toFixed(0),
    String(salus.p50),
    String(salus.p95),
    String(salus.p99),
    ratio.toFixed(2),
    goal === null || goal === undefined ? '' : `${goal} ${ratio >= goal ? 'reached' : 'MISSED'}`,
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column].length)),
  );
  return [head, ...rows]
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  '))
    .join('\n');
}
