import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Structured logs: ids and outcomes, never texts, addresses of people or secrets. */
export function openLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['*.password', '*.token', '*.body', '*.email', 'req.headers', 'headers'], remove: true },
  });
}
