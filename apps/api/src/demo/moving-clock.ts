import { Clock } from '../platform/clock.js';

/** A clock that stands where it was set; the demo's history happens at its own times. */
export class MovingClock extends Clock {
  private moment: Date | null = null;

  override now(): Date {
    return this.moment ?? super.now();
  }

  set(moment: Date | null): void {
    this.moment = moment;
  }
}
