import type { ServiceMetric, ServiceTarget } from '@salus/rules';
import { Priority, SERVICE_METRICS } from '@salus/rules';

export const METRICS: readonly ServiceMetric[] = SERVICE_METRICS;
export const PRIORITIES = Object.values(Priority);

/** One cell of the table of targets as it is typed: empty minutes promise nothing. */
export interface Cell {
  readonly minutes: string;
  readonly isWorking: boolean;
}
export type Cells = Readonly<Record<string, Cell>>;

export const cellKey = (metric: string, priority: string): string => `${metric} ${priority}`;

export function cellsOf(targets: readonly ServiceTarget[]): Cells {
  const cells: Record<string, Cell> = {};
  for (const metric of METRICS)
    for (const priority of PRIORITIES) {
      const target = targets.find((row) => row.metric === metric && row.priority === priority);
      cells[cellKey(metric, priority)] = {
        minutes: target ? String(target.minutes) : '',
        isWorking: target ? target.hours === 'WORKING' : priority > 'P2',
      };
    }
  return cells;
}

/** The targets that are typed, with the cell of each, so that a refusal finds its field. */
export function targetsOf(cells: Cells): { readonly target: ServiceTarget; readonly key: string }[] {
  return METRICS.flatMap((metric) =>
    PRIORITIES.flatMap((priority) => {
      const key = cellKey(metric, priority);
      const { minutes, isWorking } = cells[key]!;
      if (minutes.trim() === '') return [];
      const target = {
        metric,
        priority,
        minutes: Number(minutes),
        hours: isWorking ? 'WORKING' : 'ALWAYS',
      } as const;
      return [{ target, key }];
    }),
  );
}
