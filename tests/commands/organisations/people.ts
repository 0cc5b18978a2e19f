import { fromJson } from '#db/schema/core.ts';
import type { Actor } from '#domain/core/actor.ts';
import type { CalendarDate, MissionId, OrganisationId, PersonId } from '#domain/core/id.ts';
import { DAY_MS, dateOf, later } from '#domain/core/id.ts';
import type { OrganisationKind } from '#domain/organisations/kinds.ts';
import { declarations } from '#domain/organisations/schema.ts';
import type { World } from '#tests/support/world.ts';

export const password = 'seven quiet herons wade';

/** A coordinator of all missions, by name. */
export async function coordinator(world: World, name = 'Amara Diallo'): Promise<Actor> {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@un.example.org`;
  const { personId } = await world.run(world.system, 'coordinator.create', { name, email, password });
  return world.actor(personId as PersonId);
}

export async function mission(world: World, acronym = 'MINUTEST'): Promise<MissionId> {
  const { missionId } = await world.run(await coordinator(world, `Opener of ${acronym}`), 'mission.create', {
    acronym,
    name: 'Test mission',
    area: 'The lake',
    countries: ['TCD'],
    latitude: 13,
    longitude: 14,
    timeZone: 'Africa/Ndjamena',
    startedOn: '2020-01-01',
    resolution: { reference: 'S/RES/1 (2020)', adoptedOn: '2020-01-01' },
  });
  return missionId as MissionId;
}

export interface Registered {
  readonly id: OrganisationId;
  readonly personId: PersonId;
  readonly email: string;
  /** The person who registered it, acting for it, with the rights they hold now. */
  actor(): Promise<Actor>;
}

let number = 0;

export async function organisation(
  world: World,
  name: string,
  missionIds: MissionId[] = [],
  kind: OrganisationKind = 'national_ngo',
): Promise<Registered> {
  number += 1;
  const email = `person${number}@partner.example.org`;
  await world.run(null, 'organisation.register', {
    kind,
    name,
    missionIds,
    person: { name: `Person ${number}`, email, password },
  });
  const { id, person_id } = await world.database.read
    .selectFrom('organisation')
    .innerJoin('membership', 'membership.organisation_id', 'organisation.id')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['organisation.id', 'membership.person_id'])
    .where('person.email', '=', email)
    .executeTakeFirstOrThrow();
  return { id, personId: person_id, email, actor: () => world.actor(person_id, id) };
}

export const inDays = (world: World, days: number): CalendarDate =>
  dateOf(later(world.clock.now(), days * DAY_MS));

export async function submitted(
  world: World,
  name: string,
  missionIds: MissionId[] = [],
): Promise<Registered> {
  const registered = await organisation(world, name, missionIds);
  await world.run(await registered.actor(), 'organisation.submit', {
    organisationId: registered.id,
    registrationNumber: 'TCD/2020/17',
    certificateExpiresOn: inDays(world, 700),
    declarations: [...declarations],
  });
  return registered;
}

/** The secret of the link in the newest mail to that address. */
export async function tokenMailedTo(world: World, email: string): Promise<string> {
  const mail = await world.database.read
    .selectFrom('mail')
    .select('params')
    .where('recipient', '=', email)
    .where('template', '=', 'invitation')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return String(fromJson(mail.params).path).split('/').at(-1) ?? '';
}
