import { z } from 'zod';
import { membershipRoles, scopes } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import { type OrganisationKind, organisationKinds } from '#domain/organisations/kinds.ts';
import { verificationStates } from '#domain/organisations/lifecycle.ts';
import { readable } from '../core/reading.ts';

const me = readable({
  name: 'account.me',
  summary: 'Who the token stands for, for which organisation, and with which rights.',
  path: '/me',
  by: 'person',
  input: z.strictObject({}),
  output: z.object({
    personId: z.string(),
    name: z.string(),
    organisation: z
      .object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(Object.keys(organisationKinds) as [OrganisationKind]),
        verification: z.enum(verificationStates),
        role: z.enum(membershipRoles),
      })
      .nullable(),
    coordinates: z
      .union([z.literal('all'), z.array(z.string()).readonly()])
      .describe('Missions you coordinate.'),
    takesPartIn: z.array(z.string()).readonly().describe('Missions your organisation takes part in.'),
    isOperator: z.boolean(),
    scopes: z.union([z.literal('all'), z.array(z.enum(scopes)).readonly()]),
  }),
  run: async ({ actor }) => {
    if (!actor) throw new PortalError('not_signed_in');
    return actor;
  },
});

export const accountReadings = [me] as const;
