import { Injectable } from '@nestjs/common';

/** The only source of the present; tests put a still one in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
