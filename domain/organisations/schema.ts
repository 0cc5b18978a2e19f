import { z } from 'zod';
import { linkToken, newPassword, personName } from '../accounts/schema.ts';
import { membershipRoles } from '../core/actor.ts';
import {
  countryCode,
  date,
  email,
  idOf,
  language,
  line,
  prose,
  textLanguage,
  version,
  webAddress,
} from '../core/schema.ts';
import { type OrganisationKind, organisationKinds } from './kinds.ts';
import { assessmentOutcomes } from './lifecycle.ts';

const organisationId = idOf<'organisation'>();
const kind = z.enum(Object.keys(organisationKinds) as [OrganisationKind]);

/** What an organisation says of itself. */
const profile = {
  name: line(160, 2),
  acronym: line(20).optional(),
  country: countryCode().optional(),
  website: webAddress().optional(),
  description: prose(2_000).optional(),
  language: textLanguage().default('en'),
};

/** The person who registers, where they have no account yet. */
export const registrant = z.strictObject({
  name: personName(),
  email: email(),
  password: newPassword(),
  locale: language().default('en'),
});

export const registerInput = z.strictObject({
  kind,
  ...profile,
  /** Missions it wants to work in. */
  missionIds: z.array(idOf<'mission'>()).max(30).default([]),
  /** Left out by somebody who is signed in. */
  person: registrant.optional(),
});

export const updateInput = z.strictObject({ organisationId, version: version(), ...profile });

/** What an organisation confirms when it asks to be verified. */
export const declarations = ['mandate', 'no_sanctions', 'psea', 'safeguarding', 'accountability'] as const;

export const submitInput = z.strictObject({
  organisationId,
  registrationNumber: line(80),
  certificateExpiresOn: date(),
  declarations: z.array(z.enum(declarations)).max(declarations.length),
});

export const assessInput = z.strictObject({
  organisationId,
  outcome: z.enum(assessmentOutcomes),
  reason: prose(2_000, 3),
  /** The last valid day, where the outcome is a verification. */
  validUntil: date().optional(),
});

const role = z.enum(membershipRoles);
export const inviteInput = z.strictObject({
  organisationId,
  email: email(),
  role,
  /** Of the mail, where its reader has no account that tells. */
  locale: language().default('en'),
});
export const withdrawInvitationInput = z.strictObject({ invitationId: idOf<'invitation'>() });
export const acceptInvitationInput = z.strictObject({
  token: linkToken(),
  /** Left out by somebody who is signed in. */
  person: z
    .strictObject({ name: personName(), password: newPassword(), locale: language().default('en') })
    .optional(),
});
export const changeRoleInput = z.strictObject({ organisationId, personId: idOf<'person'>(), role });
export const endMembershipInput = z.strictObject({ organisationId, personId: idOf<'person'>() });
export const recoverInput = z.strictObject({ organisationId, email: email() });
