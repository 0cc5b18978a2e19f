/**
 * The closed set of error codes that leave the portal, each with its HTTP status.
 * `docs/errors.md` documents every one of them; a contract test ties the two.
 */
export const errorCodes = {
  invalid_input: 422,
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  /** The record is in a state that does not allow the act. */
  wrong_state: 409,
  /** The record changed since it was read: the reply carries both texts. */
  stale_version: 409,
  /** What is asked for is taken, used up or already exists: the reply says what is left. */
  unavailable_now: 409,
  too_large: 413,
  rate_limited: 429,
  internal: 500,
  /** The portal, or something it needs, cannot serve just now. */
  out_of_service: 503,
} as const;

export type ErrorCode = keyof typeof errorCodes;
