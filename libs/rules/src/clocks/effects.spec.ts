import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CLOCK_EFFECTS, ClockEvent, PAUSED_BY } from './effects.js';
import { SERVICE_METRICS } from './policy.js';

const page = readFileSync(new URL('../../../../docs/architecture.md', import.meta.url), 'utf8');

/** The rows of the table that begins with this heading, cell by cell. */
function tableOf(heading: string): string[][] {
  const [, after = ''] = page.split(`| ${heading}`);
  const rows = [`| ${heading}${after}`.split('\n\n')[0]!.split('\n')].flat();
  return rows
    .filter((row) => !/^\|[\s|-]*$/.test(row))
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}

describe('the table of clocks and events that people read', () => {
  it('says of every cell what the engine does', () => {
    const [head, ...rows] = tableOf('Event');
    expect(head).toEqual(['Event', ...SERVICE_METRICS]);
    expect(rows).toEqual(
      Object.values(ClockEvent).map((event) => [
        event,
        ...SERVICE_METRICS.map((metric) => CLOCK_EFFECTS[metric][event]),
      ]),
    );
  });

  it('says in which status each clock waits', () => {
    const [, ...rows] = tableOf('Clock');
    expect(rows).toEqual(SERVICE_METRICS.map((metric) => [metric, PAUSED_BY[metric].join(', ') || 'never']));
  });
});
