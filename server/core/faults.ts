import { isUnavailable } from '#db/unavailable.ts';
import type { ErrorCode } from '#domain/core/error-codes.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { Log } from './log.ts';

/** A database that cannot serve just now is no bug: whoever asked is told to try again. Anything else stays as it is. */
export function asOutOfService(error: unknown): unknown {
  return isUnavailable(error) ? Object.assign(new PortalError('out_of_service'), { cause: error }) : error;
}

/** Refusals that somebody may be trying doors with. */
const denials: readonly ErrorCode[] = ['not_signed_in', 'forbidden', 'not_found'];

/** What was thrown, as every door tells it: a bug without detail. A bug and a denied access are logged. */
export function refusalOf(
  thrown: unknown,
  log: Log,
  facts: { requestId?: string | undefined } = {},
): PortalError {
  const error = asOutOfService(thrown);
  if (!(error instanceof PortalError)) {
    log.error({ err: error, ...facts }, 'request failed');
    return new PortalError('internal');
  }
  if (error.cause) log.warn({ err: error.cause, ...facts }, 'out of service');
  if (denials.includes(error.code)) log.info({ code: error.code, reason: error.reason, ...facts }, 'denied');
  return error;
}
