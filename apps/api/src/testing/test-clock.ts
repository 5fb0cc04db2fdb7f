import { Clock } from '../platform/clock.js';

/** The real time, moved by as much as a test says; it goes on running. */
export class TestClock extends Clock {
  private offset = 0;

  override now(): Date {
    return new Date(super.now().getTime() + this.offset);
  }

  /** Later by so many minutes; earlier when negative. */
  advance(minutes: number): void {
    this.offset += minutes * 60_000;
  }
}
