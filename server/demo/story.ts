import type { Actor } from '#domain/core/actor.ts';
import {
  DAY_MS,
  dateOf,
  type Id,
  type Instant,
  instantOf,
  later,
  type MissionId,
  type OrganisationId,
  type PersonId,
} from '#domain/core/id.ts';
import { findActor } from '../accounts/access.ts';
import { systemClock } from '../core/clock.ts';
import { memoryLimits } from '../core/limits.ts';
import { createPortal, type Portal } from '../portal.ts';
import { type DemoPerson, demoOrganisations, demoPeople } from './cast.ts';

/** The demonstration while it is told: its own clock, and who and what was made so far, by the names of its cast. */
export interface Story {
  readonly portal: Portal;
  readonly run: (actor: Actor | null, name: string, input: object) => Promise<Record<string, string>>;
  readonly setTime: (instant: Instant) => void;
  readonly people: Map<string, PersonId>;
  readonly organisations: Map<string, OrganisationId>;
  readonly missions: Map<string, MissionId>;
}

export function openStory(real: Portal): Story {
  let now = real.clock.now();
  const clock = { now: () => now, newId: <Noun extends string>() => systemClock.newId() as Id<Noun> };
  const limits = memoryLimits(10_000);
  const portal = createPortal({ ...real, clock, limits, broadcast: () => {} });
  return {
    portal,
    async run(actor, name, input) {
      const caller = { actor, requestId: clock.newId(), address: 'demonstration' };
      return (await portal.execute(name, input, caller)) as Record<string, string>;
    },
    setTime: (instant) => {
      now = instant;
    },
    people: new Map(),
    organisations: new Map(),
    missions: new Map(),
  };
}

/** A person of the cast, speaking for their own organisation or, with `null`, for none. */
export async function actorOf(story: Story, key: string, organisation?: null): Promise<Actor> {
  const personId = story.people.get(key);
  const own = personOf(key).organisation;
  const organisationId = organisation === null ? null : (story.organisations.get(own) ?? null);
  const found =
    personId &&
    (await findActor(story.portal.database.read, {
      personId,
      organisationId,
      via: 'session',
      scopes: 'all',
      now: story.portal.clock.now(),
    }));
  if (!found) throw new Error(`The demonstration has no account for ${key} yet.`);
  return found;
}

export function organisationOf(key: string) {
  const found = demoOrganisations.find((organisation) => organisation.key === key);
  if (!found) throw new Error(`The demonstration has no organisation ${key}.`);
  return found;
}

export function personOf(key: string): DemoPerson {
  const found = demoPeople.find((person) => person.key === key);
  if (!found) throw new Error(`The demonstration has no person ${key}.`);
  return found;
}

/** A moment of the story: `days` before today, at an hour and minute of UTC. */
export function momentOf(days: number, at: string): Instant {
  return instantOf(new Date(`${dayBefore(days)}T${at}:00.000Z`));
}

export function dayBefore(days: number) {
  return dateOf(later(systemClock.now(), -days * DAY_MS));
}
