import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from '#db/schema/tables.ts';
import { tlpLabels, travelsBare } from '#domain/channels/kinds.ts';
import type { Actor } from '#domain/core/actor.ts';
import type { MissionId, OrganisationId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { channelNames } from './names.ts';
import { ownChannelIds } from './own-seat.ts';

/** The channels that the asker may read, as `mayReadChannel` decides for one. */
export async function readableChannels(ask: Ask) {
  const { actor } = ask;
  if (!actor) return [];
  const rows = await ask.read
    .selectFrom('channel')
    .leftJoin('mission', 'mission.id', 'channel.mission_id')
    .select(['channel.id', 'channel.kind', 'channel.name', 'channel.topic', 'channel.organisation_id'])
    .select(['channel.archived_at', 'mission.acronym'])
    .where((eb) =>
      eb.or([
        eb('channel.id', 'in', ownChannelIds(eb, actor)),
        coordinatesIt(eb, actor),
        administersIt(eb, actor),
      ]),
    )
    .orderBy('mission.acronym')
    .orderBy('channel.name')
    .execute();
  const nameOf = await channelNames(ask.read, actor, rows);
  return rows.map((row) => ({ ...row, name: nameOf(row.id) }));
}

/** Where the asker may think of forwarding something of a channel: whether it goes there, its label says. */
export async function forwardTargets(ask: Ask, { channelId }: { channelId: string }) {
  const rows = await readableChannels(ask);
  return rows
    .filter(({ id, archived_at }) => id !== channelId && archived_at === null)
    .map(({ id, kind, name, acronym }) => ({ id, kind, name, acronym }));
}

type Where = ExpressionBuilder<Tables, 'channel'>;

/** The channel is of a mission that the actor coordinates: never an organisation's, nor that of some people. */
export function coordinatesIt(eb: Where, actor: Actor) {
  if (actor.coordinates === 'all') return eb('channel.mission_id', 'is not', null);
  return eb('channel.mission_id', 'in', ['' as MissionId, ...actor.coordinates]);
}

/** The channel is of the organisation that the actor administers. */
export function administersIt(eb: Where, actor: Actor) {
  const { organisation } = actor;
  const administered = organisation?.role === 'administrator' ? organisation.id : ('' as OrganisationId);
  return eb('channel.organisation_id', '=', administered);
}

/** Channels that a person may read, of a query that has joined their seat: what `mayReadChannel` decides for one. */
export function channelReadableBy(actor: Actor) {
  return (given: unknown) => {
    const eb = given as ExpressionBuilder<Tables, 'channel' | 'channel_seat'>;
    return eb.or([
      eb('channel_seat.person_id', 'is not', null),
      coordinatesIt(given as Where, actor),
      administersIt(given as Where, actor),
    ]);
  };
}

const openLabels = tlpLabels.filter((label) => !travelsBare(label));

/**
 * Messages whose text a person may read, of a query that has joined `message`, its `channel` and, where there is
 * one, their seat: what `mayReadChannel`, `earliestSeq` and `mayReadText` decide for one message.
 */
export function textReadableBy(actor: Actor) {
  return (given: unknown) => {
    const eb = given as ExpressionBuilder<Tables, 'message' | 'channel' | 'channel_seat'>;
    const coordinated = coordinatesIt(given as Where, actor);
    const administered = administersIt(given as Where, actor);
    const moderates = eb.or([coordinated, administered, eb('channel_seat.moderator', '=', 1)]);
    const ofAuthor = eb.and([
      eb('message.tlp', '=', 'AMBER+STRICT'),
      eb('message.organisation_id', '=', actor.organisation?.id ?? ('' as OrganisationId)),
    ]);
    return eb.and([
      eb('message.state', '=', 'posted'),
      channelReadableBy(actor)(given),
      eb.or([
        coordinated,
        eb('channel.history', '=', 'all'),
        sql<SqlBool>`message.seq > coalesce(channel_seat.since_seq, 0)`,
      ]),
      eb.or([
        eb('message.tlp', 'in', openLabels),
        eb('message.person_id', '=', actor.personId),
        moderates,
        ofAuthor,
      ]),
    ]);
  };
}
