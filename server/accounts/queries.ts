import { fromJson } from '#db/schema/core.ts';
import { mayAppoint } from '#domain/accounts/policy.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { Ask } from '../core/act.ts';
import type { CoordinatorsView, OwnOrganisationView, ProfileView, SessionView, TokenView } from './view.ts';

function own(ask: Ask) {
  if (!ask.actor) throw new PortalError('not_signed_in');
  return ask.actor.personId;
}

/** One's own account. */
export async function profile(ask: Ask): Promise<ProfileView> {
  const row = await ask.read
    .selectFrom('person')
    .select(['name', 'email', 'locale', 'time_zone', 'theme', 'text_only', 'hides_presence', 'version'])
    .where('id', '=', own(ask))
    .executeTakeFirstOrThrow();
  const { time_zone: timeZone, text_only, hides_presence, ...same } = row;
  return { ...same, timeZone, textOnly: text_only === 1, hidesPresence: hides_presence === 1 };
}

/** Where one is signed in, the latest first. */
export async function sessions(ask: Ask): Promise<SessionView[]> {
  const rows = await ask.read
    .selectFrom('session')
    .leftJoin('organisation', 'organisation.id', 'session.organisation_id')
    .select(['session.id', 'session.created_at', 'expires_at', 'user_agent', 'organisation.name'])
    .where('session.person_id', '=', own(ask))
    .where('expires_at', '>', ask.now)
    .orderBy('session.created_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.created_at,
    expiresAt: row.expires_at,
    userAgent: row.user_agent,
    actingFor: row.name,
  }));
}

/** One's own tokens, the latest first. */
export async function tokens(ask: Ask): Promise<TokenView[]> {
  const rows = await ask.read
    .selectFrom('api_token')
    .leftJoin('organisation', 'organisation.id', 'api_token.organisation_id')
    .select(['api_token.id', 'api_token.name', 'prefix', 'scopes', 'organisation.name as organisation'])
    .select(['api_token.created_at', 'expires_at', 'revoked_at'])
    .where('api_token.person_id', '=', own(ask))
    .orderBy('api_token.created_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: fromJson(row.scopes),
    organisation: row.organisation,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    state: row.revoked_at ? 'revoked' : row.expires_at > ask.now ? 'active' : 'expired',
  }));
}

/** The organisations one may act for, in the order in which one joined them. */
export async function organisations(ask: Ask): Promise<OwnOrganisationView[]> {
  return ask.read
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .select(['organisation.id', 'organisation.name', 'membership.role'])
    .where('membership.person_id', '=', own(ask))
    .where('membership.ended_at', 'is', null)
    .orderBy('membership.since')
    .orderBy('membership.id')
    .execute();
}

/** Who coordinates what, and what there is to coordinate; for operators. */
export async function coordinators(ask: Ask): Promise<CoordinatorsView> {
  permit(mayAppoint(ask.actor));
  const rows = await ask.read
    .selectFrom('coordinator')
    .innerJoin('person', 'person.id', 'coordinator.person_id')
    .leftJoin('mission', 'mission.id', 'coordinator.mission_id')
    .select([
      'person.id',
      'person.name',
      'person.email',
      'coordinator.mission_id',
      'mission.acronym',
      'since',
    ])
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(500)
    .execute();
  const missions = await ask.read
    .selectFrom('mission')
    .select(['id', 'acronym'])
    .orderBy('acronym')
    .limit(500)
    .execute();
  const seated = rows.map(({ id, acronym, mission_id: missionId, ...row }) => ({
    ...row,
    personId: id,
    missionId,
    mission: acronym,
  }));
  return { coordinators: seated, missions };
}
