import { z } from 'zod';
import { scopes } from '../core/actor.ts';
import type { SessionId } from '../core/id.ts';
import { date, email, idOf, language, line, version } from '../core/schema.ts';
import { themes } from './lifecycle.ts';
import { PASSWORD_MAXIMUM, PASSWORD_MINIMUM, passwordFault } from './passwords.ts';

/** A password to be set: kept as typed, never cleaned. */
export const newPassword = () =>
  z
    .string()
    .min(PASSWORD_MINIMUM)
    .max(PASSWORD_MAXIMUM)
    .superRefine((password, context) => {
      const fault = passwordFault(password, {});
      if (fault) context.addIssue({ code: 'custom', message: fault });
    });

/** A password to be checked. */
export const knownPassword = () => z.string().min(1).max(PASSWORD_MAXIMUM);

/** The secret of a link: 32 random bytes in base64url. */
export const linkToken = () =>
  z
    .string()
    .max(200)
    .refine((token) => /^[\w-]{43}$/.test(token), { message: 'accounts.link_unusable' });

export const personName = () => line(120, 2);

/** Time zones by their IANA name. */
export const timeZone = () =>
  z.string().max(60).refine(isTimeZone, { message: 'accounts.time_zone_unknown' });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** What somebody gives who opens an account, within whatever form asks for it. */
export const newPerson = z.strictObject({ name: personName(), email: email(), password: newPassword() });

export const confirmEmailInput = z.strictObject({ token: linkToken() });
export const requestResetInput = z.strictObject({ email: email() });
export const resetPasswordInput = z.strictObject({ token: linkToken(), password: newPassword() });
export const becomeFirstCoordinatorInput = newPerson.extend({ token: linkToken() });
export const createCoordinatorInput = newPerson.extend({ locale: language().default('en') });

/** A session by its key, which opens nothing. */
export const sessionKey = () =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .transform((text) => text as SessionId);

export const changePasswordInput = z.strictObject({
  currentPassword: knownPassword(),
  password: newPassword(),
  /** The session that goes on; every other one ends. */
  keep: sessionKey().optional(),
});

export const updateProfileInput = z.strictObject({
  name: personName(),
  locale: language(),
  timeZone: timeZone(),
  theme: z.enum(themes),
  textOnly: z.boolean().default(false),
  hidesPresence: z.boolean().default(false),
  version: version(),
});

export const endSessionInput = z.strictObject({ sessionId: sessionKey() });
export const endOtherSessionsInput = z.strictObject({ keep: sessionKey() });
export const actAsInput = z.strictObject({
  sessionId: sessionKey(),
  /** None: for oneself only. */
  organisationId: idOf<'organisation'>().nullable().default(null),
});

export const createTokenInput = z.strictObject({
  name: line(80),
  scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
  expiresOn: date(),
});
export const revokeTokenInput = z.strictObject({ tokenId: idOf<'apiToken'>() });

/** For which mission, or `*` for all of them. */
const coordinatedMission = () => z.union([z.literal('*'), idOf<'mission'>()]);

export const appointCoordinatorInput = z.strictObject({ email: email(), missionId: coordinatedMission() });
export const dismissCoordinatorInput = z.strictObject({
  personId: idOf<'person'>(),
  missionId: coordinatedMission(),
});

export const auditFilter = z.strictObject({
  person: idOf<'person'>().optional(),
  organisation: idOf<'organisation'>().optional(),
  mission: idOf<'mission'>().optional(),
  type: z.string().max(60).optional(),
  from: date().optional(),
  to: date().optional(),
});
export type AuditFilter = z.output<typeof auditFilter>;
