import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Clock } from '../../platform/clock.js';
import { TestClock } from '../test-clock.js';

/** The real time, moved by what stands in a file: all processes of a simulation read the same one. */
export class WeekClock extends TestClock {
  private readonly real = new Clock();

  constructor(private readonly file: string) {
    super();
  }

  override now(): Date {
    return new Date(this.real.now().getTime() + Number(readFileSync(this.file, 'utf8')));
  }

  /** From now on it is this moment, for every process. */
  set(moment: Date): void {
    writeFileSync(`${this.file}.new`, String(moment.getTime() - this.real.now().getTime()));
    renameSync(`${this.file}.new`, this.file);
  }
}
