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
  // The words stand before the frames, and a line of them can look like one.
  const [, frames = ''] = failure.stack?.split(failure.message || '\n') ?? [];
  return { kind: failure.name, code, constraint, table, stack };
}
