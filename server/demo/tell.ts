import { fromJson } from '#db/schema/core.ts';
import {
  DAY_MS,
  dateOf,
  later,
  type MissionId,
  type OrganisationId,
  type PersonId,
} from '#domain/core/id.ts';
import { declarations } from '#domain/organisations/schema.ts';
import { indexWhatIsBehind } from '../channels/follow-messages.ts';
import { systemActor } from '../core/system-actor.ts';
import type { Portal } from '../portal.ts';
import { type DemoPerson, demoOrganisations, demoPassword, demoPeople } from './cast.ts';
import { missionFacts } from './missions.ts';
import { actorOf, openStory, organisationOf, personOf, type Story } from './story.ts';
import { liveThrough } from './timeline.ts';

const STORY_DAYS = 31;

/** Tells the demonstration through commands, on a clock of its own; once it is told, it is left as it is. */
export async function tellDemonstration(portal: Portal): Promise<void> {
  const told = await portal.database.read.selectFrom('mission').select('id').limit(1).executeTakeFirst();
  if (!told) await tell(portal);
  process.stdout.write(signIns());
}

async function tell(real: Portal): Promise<void> {
  const story = openStory(real);
  story.setTime(later(real.clock.now(), -STORY_DAYS * DAY_MS));
  await appointCoordinators(story);
  await openMissions(story);
  for (const organisation of demoOrganisations.slice(1)) await registerWithPeople(story, organisation.key);
  for (const organisation of demoOrganisations) await assess(story, organisation.key);
  // The second coordinator assessed the office before he was of it.
  await invite(story, personOf('khadija'), personOf('daniel'));
  await liveThrough(story);
  await story.portal.publisher.drain();
  await story.portal.messageFollower.stop();
  await indexWhatIsBehind(story.portal.database);
}

async function appointCoordinators(story: Story): Promise<void> {
  for (const key of ['khadija', 'daniel']) {
    const { name, email, language } = personOf(key);
    const made = await story.run(systemActor, 'coordinator.create', {
      name,
      email,
      password: demoPassword,
      locale: language,
    });
    story.people.set(key, made.personId as PersonId);
  }
  const office = organisationOf('coordination');
  const registered = await story.run(
    await actorOf(story, 'khadija', null),
    'organisation.register',
    profileOf(story, office.key),
  );
  story.organisations.set(office.key, registered.organisationId as OrganisationId);
}

async function openMissions(story: Story): Promise<void> {
  const coordinator = await actorOf(story, 'khadija', null);
  for (const facts of missionFacts) {
    const { endedOn, mandateExpiresOn, ...same } = facts;
    const made = await story.run(coordinator, 'mission.create', {
      ...same,
      state: endedOn ? 'closed' : 'active',
      ...(endedOn && { endedOn }),
      ...(mandateExpiresOn && { mandateExpiresOn }),
    });
    story.missions.set(facts.acronym, made.missionId as MissionId);
  }
}

/** The first person registers the organisation and confirms the address; the others come by invitation. */
async function registerWithPeople(story: Story, key: string): Promise<void> {
  const [first, ...others] = demoPeople.filter((person) => person.organisation === key);
  if (!first) return;
  const { name, email, language } = first;
  const person = { name, email, password: demoPassword, locale: language };
  await story.run(null, 'organisation.register', { ...profileOf(story, key), person });
  await story.run(null, 'account.confirm-email', { token: await tokenOf(story, email) });
  const { id } = await story.portal.database.read
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  story.people.set(first.key, id);
  const { organisation_id } = await story.portal.database.read
    .selectFrom('membership')
    .select('organisation_id')
    .where('person_id', '=', id)
    .executeTakeFirstOrThrow();
  story.organisations.set(key, organisation_id);
  for (const other of others) await invite(story, first, other);
}

async function invite(story: Story, by: DemoPerson, invited: DemoPerson): Promise<void> {
  const organisationId = story.organisations.get(by.organisation);
  const { email, role } = invited;
  await story.run(await actorOf(story, by.key), 'membership.invite', { organisationId, email, role });
  const token = await tokenOf(story, email);
  const person = { name: invited.name, password: demoPassword, locale: invited.language };
  const known = story.people.has(invited.key) ? await actorOf(story, invited.key, null) : null;
  const answer = known ? { token } : { token, person };
  const accepted = await story.run(known, 'membership.accept-invitation', answer);
  story.people.set(invited.key, accepted.personId as PersonId);
}

/** The secret in the last mail to an address, as its reader would follow it. */
async function tokenOf(story: Story, email: string): Promise<string> {
  const mail = await story.portal.database.read
    .selectFrom('mail')
    .select('params')
    .where('recipient', '=', email)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return fromJson(mail.params).path?.split('/').at(-1) ?? '';
}

async function assess(story: Story, key: string): Promise<void> {
  const { standing } = organisationOf(key);
  const first = demoPeople.find((person) => person.organisation === key);
  const organisationId = story.organisations.get(key);
  if (standing === 'draft' || !first || !organisationId) return;
  const today = story.portal.clock.now();
  const nextYear = dateOf(later(today, 400 * DAY_MS));
  await story.run(await actorOf(story, first.key), 'organisation.submit', {
    organisationId,
    registrationNumber: `DEMO-${key.toUpperCase()}`,
    certificateExpiresOn: nextYear,
    declarations,
  });
  const assessor = await actorOf(story, 'daniel', null);
  if (standing === 'submitted') return;
  const verified = {
    organisationId,
    outcome: 'verified',
    reason: 'Certificate and declarations were seen.',
    validUntil: nextYear,
  };
  await story.run(assessor, 'organisation.assess', verified);
  if (standing !== 'suspended') return;
  const suspended = {
    organisationId,
    outcome: 'suspended',
    reason: 'The yearly report is three months late.',
  };
  await story.run(assessor, 'organisation.assess', suspended);
}

function profileOf(story: Story, key: string) {
  const { name, acronym, kind, country, description, language, missions } = organisationOf(key);
  const missionIds = missions.flatMap((acronymOf) => story.missions.get(acronymOf) ?? []);
  return {
    kind,
    name,
    description,
    language,
    missionIds,
    ...(acronym && { acronym }),
    ...(country && { country }),
  };
}

function signIns(): string {
  const lines = demoPeople.map(
    ({ email, name, role, organisation }) =>
      `  ${email.padEnd(32)} ${name} · ${role} of ${organisationOf(organisation).name}`,
  );
  return `\nSign in with the password ${demoPassword}:\n${lines.join('\n')}\n`;
}
