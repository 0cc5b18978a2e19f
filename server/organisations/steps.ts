import { toJson } from '#db/schema/core.ts';
import type { OrganisationSource } from '#db/schema/organisations.ts';
import type { MembershipRole } from '#domain/core/actor.ts';
import { fold } from '#domain/core/fold.ts';
import type { OrganisationId, PersonId } from '#domain/core/id.ts';
import { organisationStream, publicStream, userStream } from '#domain/core/streams.ts';
import type { OrganisationKind } from '#domain/organisations/kinds.ts';
import { lookKey, nameKey } from '#domain/organisations/names.ts';
import { seatPerson } from '../channels/steps.ts';
import type { Act } from '../core/act.ts';

export interface NewOrganisation {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly acronym?: string | undefined;
  readonly country?: string | undefined;
  readonly website?: string | undefined;
  readonly description?: string | undefined;
  readonly language?: string | undefined;
  readonly source: OrganisationSource;
}

/** Writes an organisation down, unverified. */
export async function insertOrganisation(act: Act, organisation: NewOrganisation): Promise<OrganisationId> {
  const id = act.newId<'organisation'>();
  await act.tx
    .insertInto('organisation')
    .values({
      id,
      kind: organisation.kind,
      name: organisation.name,
      name_key: nameKey(organisation.name),
      look_key: lookKey(organisation.name),
      search_key: fold(`${organisation.name} ${organisation.acronym ?? ''}`),
      acronym: organisation.acronym ?? null,
      country: organisation.country ?? null,
      website: organisation.website ?? null,
      description: organisation.description ?? '',
      language: organisation.language ?? 'en',
      parent_id: null,
      source: organisation.source,
      registration_number: null,
      certificate_expires_on: null,
      declarations: toJson([]),
      submitted_at: null,
      submitted_by: null,
      assessment_number: 0,
      created_at: act.now,
      version: 1,
    })
    .execute();
  return id;
}

/** The organisation of that name, written down as reported by an import where none bears it. */
export async function reportOrganisation(
  act: Act,
  reported: { name: string; kind?: OrganisationKind; acronym?: string; country?: string },
): Promise<{ id: OrganisationId; created: boolean }> {
  const known = await act.tx
    .selectFrom('organisation')
    .select('id')
    .where('name_key', '=', nameKey(reported.name))
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  if (known) return { id: known.id, created: false };
  const kind = reported.kind ?? 'international_ngo';
  const id = await insertOrganisation(act, { ...reported, kind, source: 'import' });
  await act.record({
    type: 'organisation.reported',
    streams: [organisationStream(id), publicStream],
    subject: `organisation:${id}`,
    data: { organisationId: id, kind },
  });
  return { id, created: true };
}

/** Makes somebody a member in that role and seats them where their organisation is; once is enough. */
export async function ensureMembership(
  act: Act,
  {
    personId,
    organisationId,
    role,
  }: { personId: PersonId; organisationId: OrganisationId; role: MembershipRole },
): Promise<{ began: boolean }> {
  const current = await act.tx
    .selectFrom('membership')
    .select('id')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (current) return { began: false };
  await act.tx
    .insertInto('membership')
    .values({
      id: act.newId(),
      person_id: personId,
      organisation_id: organisationId,
      role,
      since: act.now,
      ended_at: null,
    })
    .execute();
  await act.record({
    type: 'membership.began',
    streams: [organisationStream(organisationId), userStream(personId)],
    subject: `organisation:${organisationId}`,
    data: { organisationId, personId, role },
  });
  await seatPerson(act, personId, organisationId);
  return { began: true };
}
