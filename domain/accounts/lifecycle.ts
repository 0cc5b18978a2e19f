import { DAY_MS, HOUR_MS } from '../core/id.ts';

export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** What a link sent by mail (or printed once) is good for. Each is used once. */
export const accountTokenPurposes = ['confirm-email', 'reset-password', 'first-coordinator'] as const;
export type AccountTokenPurpose = (typeof accountTokenPurposes)[number];

/** How long each link lives, in milliseconds. */
export const accountTokenLifeMs: Readonly<Record<AccountTokenPurpose, number>> = {
  'confirm-email': 3 * DAY_MS,
  'reset-password': HOUR_MS,
  'first-coordinator': DAY_MS,
};

/** A session ends this long after it was last used … */
export const SESSION_IDLE_DAYS = 14;
/** … and this long after its sign-in at the latest. */
export const SESSION_DAYS = 60;
/** So long after it was last signed in on, a device is forgotten. */
export const KNOWN_DEVICE_DAYS = 180;

/** The longest an API token may live. */
export const API_TOKEN_DAYS = 366;
