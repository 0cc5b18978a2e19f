import type { Actor } from '#domain/core/actor.ts';
import type { ChannelId, MessageId, MissionId } from '#domain/core/id.ts';
import { listChannels, readChannel } from '#server/channels/queries.ts';
import type { World } from '#tests/support/world.ts';
import { coordinator, mission, organisation, type Registered } from '../organisations/people.ts';

export interface Partners {
  readonly missionId: MissionId;
  readonly coordinator: Actor;
  /** Two organisations that take part in the mission, and one that does not. */
  readonly lake: Registered;
  readonly road: Registered;
  readonly stranger: Registered;
  readonly general: ChannelId;
  readonly announcements: ChannelId;
}

/** A mission with its channels and the partners seated in them. */
export async function partners(world: World): Promise<Partners> {
  const missionId = await mission(world);
  const keeper = await coordinator(world, 'Khadija Mansour');
  const lake = await organisation(world, 'Lake Water');
  const road = await organisation(world, 'Road Repair');
  const stranger = await organisation(world, 'Far Away');
  for (const { id } of [lake, road]) {
    await world.run(keeper, 'mission.admit-organisation', { missionId, organisationId: id });
  }
  const { channels } = await listChannels(world.ask(await lake.actor()), { mission: missionId });
  const idOf = (name: string) => channels.find((channel) => channel.name === name)?.id as ChannelId;
  return {
    missionId,
    coordinator: keeper,
    lake,
    road,
    stranger,
    general: idOf('general'),
    announcements: idOf('announcements'),
  };
}

export async function post(world: World, actor: Actor, channelId: ChannelId, body: string) {
  const posted = await world.run(actor, 'message.post', { channelId, body });
  return { messageId: posted.messageId as MessageId, seq: posted.seq };
}

/** What a person reads in a channel: the text of each message, null for tombstones and what is not for them. */
export async function reads(world: World, actor: Actor, channelId: ChannelId) {
  const { messages } = await readChannel(world.ask(actor), { channelId });
  return messages.map(({ html }) => html);
}
