import { z } from 'zod';
import { membershipRoles } from '#domain/core/actor.ts';
import { type OrganisationKind, organisationKinds } from '#domain/organisations/kinds.ts';
import { verificationStates } from '#domain/organisations/lifecycle.ts';
import { after, given, pageOfRows, readable } from '../core/reading.ts';
import { listOrganisations, organisation as readOrganisation } from './queries.ts';

const kind = z.enum(Object.keys(organisationKinds) as [OrganisationKind]);

const item = z.object({
  id: z.string(),
  name: z.string(),
  acronym: z.string().nullable(),
  kind,
  country: z.string().nullable().describe('ISO 3166-1 alpha-3.'),
  source: z.enum(['registered', 'import', 'demonstration']),
  verification: z.enum(verificationStates),
});

const mission = z.object({ id: z.string(), slug: z.string(), acronym: z.string(), name: z.string() });

const organisation = item.extend({
  website: z.string().nullable(),
  description: z.string(),
  language: z.string(),
  version: z.number().int(),
  since: z.string(),
  validUntil: z.string().nullable().describe('Last day on which its verification is valid.'),
  missions: z.array(mission).readonly(),
  wantsToJoin: z.array(mission).readonly(),
  members: z
    .array(
      z.object({
        personId: z.string(),
        name: z.string(),
        role: z.enum(membershipRoles),
        since: z.string(),
      }),
    )
    .readonly(),
});

const listed = readable({
  name: 'organisation.list',
  summary: 'The organisations you may see, by name: your own, and partners in your missions.',
  path: '/organisations',
  by: 'person',
  input: z.strictObject({
    q: z.string().max(200).optional().describe('Part of the name.'),
    kind: kind.optional(),
    verification: z.enum(verificationStates).optional(),
    mission: z.string().max(60).optional().describe('A mission they take part in: its id or short name.'),
    after: after(),
  }),
  output: pageOfRows(item),
  run: (ask, asked) => listOrganisations(ask, given(asked)),
});

const one = readable({
  name: 'organisation.read',
  summary: 'One organisation: profile, verification, missions and people.',
  path: '/organisations/{organisationId}',
  by: 'person',
  input: z.strictObject({ organisationId: z.uuid() }),
  output: organisation,
  run: readOrganisation,
});

export const organisationReadings = [listed, one] as const;
