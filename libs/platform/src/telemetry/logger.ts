import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { Logger } from 'pino';
import { currentContext } from '../context/request-context.js';

export type { Logger } from 'pino';
export const LOGGER = Symbol('Logger');

/** One JSON line an event; inside a request or job each line carries its id and actor. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: ['req.headers.authorization', 'req.headers.cookie'],
    mixin: () => {
      const context = currentContext();
      return context ? { requestId: context.requestId, actor: context.actor?.userId } : {};
    },
  });
}

/** Nest's own messages through the same logger. */
export function nestLogger(logger: Logger): LoggerService {
  const write =
    (level: 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal') =>
    (message: unknown, ...rest: unknown[]) => {
      const context = rest.at(-1);
      const bindings = { context: typeof context === 'string' ? context : undefined };
      if (message instanceof Error) logger[level]({ ...bindings, err: message }, message.message);
      else logger[level](bindings, String(message));
    };
  return {
    // Nest tells of every route and module at "log": that is for debugging here.
    log: write('debug'),
    error: write('error'),
    warn: write('warn'),
    debug: write('debug'),
    verbose: write('trace'),
    fatal: write('fatal'),
  };
}
