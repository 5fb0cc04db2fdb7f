import { Inject, Injectable } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';

export type LogFacts = Readonly<Record<string, unknown>>;

/**
 * JSON lines without content: callers give names, ids, counts and durations. Of an error only its kind, code and place
 * in the code are kept, for messages of errors can repeat what people wrote.
 */
@Injectable()
export class Log {
  private readonly logger: Logger;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.logger = pino(
      { level: settings.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime },
      pino.destination(2),
    );
  }

  info(event: string, facts: LogFacts = {}): void {
    this.logger.info({ event, ...withoutContent(facts) });
  }

  warn(event: string, facts: LogFacts = {}): void {
    this.logger.warn({ event, ...withoutContent(facts) });
  }

  error(event: string, facts: LogFacts = {}): void {
    this.logger.error({ event, ...withoutContent(facts) });
  }
}

function withoutContent({ failure, ...facts }: LogFacts): LogFacts {
  if (failure === undefined) return facts;
  return { ...facts, failure: describeFailure(failure) };
}

/** Kind, code and stack of an error, without its message. */
export function describeFailure(failure: unknown): LogFacts {
  if (!(failure instanceof Error)) return { kind: typeof failure };
  const { code, constraint, table } = failure as Error & {
    code?: string;
    constraint?: string;
    table?: string;
  };
  return { kind: failure.name, code, constraint, table, stack: framesOf(failure) };
}

// The words stand before the frames, and a line of them can look like one; where the words end is not known, no frame is kept.
function framesOf({ stack = '', message }: Error): string[] {
  const head = message === '' ? '' : `: ${message}`;
  const start = stack.indexOf(head);
  return stack
    .slice(start === -1 ? stack.length : start + head.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
}
