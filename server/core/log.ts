import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** Drivers hang what they were given on their errors (`detail`, `parameters`): none of that is kept. */
function facts(thrown: unknown): object {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const { name: type, message, stack, cause } = thrown;
  const { code } = thrown as { code?: unknown };
  return {
    type,
    message,
    ...(typeof code === 'string' && { code }),
    stack,
    ...(cause !== undefined && { cause: facts(cause) }),
  };
}

/** Structured logs: ids and outcomes, never texts, addresses of people or secrets. */
export function openLog(level: string, to?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: facts },
    redact: { paths: ['*.password', '*.token', '*.body', '*.email', 'req.headers', 'headers'], remove: true },
  };
  return to ? pino(options, to) : pino(options);
}
