import { RateLimiterMemory } from 'rate-limiter-flexible';
import { PortalError } from '#domain/core/errors.ts';

/** Points per window, by what is limited. Sign-in and its kin are counted by address and by account apart. */
export const limits = {
  /** Commands of one person. */
  write: { points: 120, seconds: 60 },
  /** What programs read for one person, or from one address. */
  read: { points: 600, seconds: 60 },
  /** Messages of one person. */
  message: { points: 100, seconds: 60 },
  /** Sign-in, reset, registration: tries for one account. */
  account: { points: 10, seconds: 15 * 60 },
  /** The same from one address. */
  address: { points: 100, seconds: 60 * 60 },
  /** Imports and exports of one person. */
  heavy: { points: 20, seconds: 60 },
} as const;

export type LimitName = keyof typeof limits;

export interface Limits {
  /** Takes one point of `key`'s allowance, or raises `rate_limited` with the seconds to wait. */
  take(name: LimitName, key: string): Promise<void>;
}

/** Limits counted in this process. `factor` multiplies every allowance. */
export function memoryLimits(factor = 1): Limits {
  const counters = new Map(
    Object.entries(limits).map(([name, { points, seconds }]) => [
      name,
      new RateLimiterMemory({ keyPrefix: name, points: points * factor, duration: seconds }),
    ]),
  );
  return {
    async take(name, key) {
      try {
        await counters.get(name)?.consume(key);
      } catch (refusal) {
        if (refusal instanceof Error) throw refusal;
        const { msBeforeNext } = refusal as { msBeforeNext: number };
        throw new PortalError('rate_limited', { seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) });
      }
    },
  };
}
