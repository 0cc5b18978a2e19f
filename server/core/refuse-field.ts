import { PortalError, type ReasonParams } from '#domain/core/errors.ts';
import type { ReasonCode } from '#domain/core/reasons.ts';

/** A refusal that belongs beside one field of the form. */
export function refuseField(path: string, reason: ReasonCode, params?: ReasonParams): PortalError {
  return new PortalError('input_invalid', undefined, [params ? { path, reason, params } : { path, reason }]);
}
