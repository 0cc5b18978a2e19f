import type { Tlp } from '#domain/channels/kinds.ts';
import type { AskingId, ChannelId, Id, MessageId, SeatRequestId } from '#domain/core/id.ts';
import type { CommandInput } from '#server/commands.ts';
import { upload } from '#tests/commands/attachments/uploads.ts';
import type { Cast, Seer } from './cast.ts';
import { type Marks, mission, own, ownAndCoordinator, ownerAndCoordinator } from './marks.ts';

/** Who reads what is said under a label in a channel of the mission where all of them sit. */
const readersOf: Readonly<Record<Tlp, readonly Seer[]>> = {
  CLEAR: mission,
  GREEN: mission,
  AMBER: mission,
  'AMBER+STRICT': ownAndCoordinator,
  RED: ownerAndCoordinator,
};

export type Talk = Awaited<ReturnType<typeof guardedTalk>>;

/** Channels of every kind, and in them what is said, waits, is gone, is reported and is kept back. */
export async function guardedTalk(cast: Cast, marks: Marks) {
  const open = await openChannel(cast, marks);
  return {
    open,
    labels: await underLabels(cast, marks, open),
    removed: await removed(cast, marks, open),
    edited: await edited(cast, marks, open),
    report: await reported(cast, marks, open),
    held: await heldBack(cast, marks),
    invited: await invited(cast, marks),
    asked: await askedIn(cast, marks),
    late: await saidBefore(cast, marks),
    onRequest: await onRequest(cast, marks),
    direct: await direct(cast, marks),
    organisation: await ofOrganisation(cast, marks),
  };
}

type Settings = Omit<CommandInput<'channel.create'>, 'missionId'>;

async function create({ world, missionId, actor }: Cast, settings: Settings): Promise<ChannelId> {
  const made = await world.run(await actor('coordinator'), 'channel.create', { missionId, ...settings });
  return made.channelId as ChannelId;
}

export async function say(
  { world, actor }: Cast,
  channelId: ChannelId,
  body: string,
  more: Partial<CommandInput<'message.post'>> & { by?: Seer } = {},
): Promise<MessageId> {
  const { by = 'owner', ...rest } = more;
  const posted = await world.run(await actor(by), 'message.post', { channelId, body, ...rest });
  return posted.messageId as MessageId;
}

/** A channel in which all partners sit who are told apart. */
async function openChannel(cast: Cast, marks: Marks): Promise<ChannelId> {
  return create(cast, {
    name: marks.word('the name of an open channel', mission),
    topic: marks.word('the topic of an open channel', mission),
    description: marks.word('the description of an open channel', mission),
    tlpCeiling: 'RED',
  });
}

/** One message under each label, as a line and as a reply in a thread. */
async function underLabels(cast: Cast, marks: Marks, channelId: ChannelId) {
  const said: Partial<Record<Tlp, MessageId>> = {};
  const threadId = await say(cast, channelId, 'What follows is for some.', { tlp: 'GREEN' });
  for (const [tlp, readers] of Object.entries(readersOf) as [Tlp, readonly Seer[]][]) {
    said[tlp] = await say(cast, channelId, marks.word(`a message under ${tlp}`, readers), { tlp });
    const reply = marks.word(`a reply in a thread under ${tlp}`, readers);
    await say(cast, channelId, reply, { tlp, threadId });
  }
  return said as Record<Tlp, MessageId>;
}

/** Kept for moderators, who may bring it back; until then everybody has the tombstone. */
async function removed(cast: Cast, marks: Marks, channelId: ChannelId): Promise<MessageId> {
  const body = marks.word('a removed message', ['coordinator']);
  const messageId = await say(cast, channelId, body);
  const reason = marks.word('the reason for which a message was removed', mission);
  await cast.world.run(await cast.actor('coordinator'), 'message.remove', { messageId, reason });
  return messageId;
}

/** What it said before is kept for moderators. */
async function edited(cast: Cast, marks: Marks, channelId: ChannelId): Promise<MessageId> {
  const messageId = await say(
    cast,
    channelId,
    marks.word('an earlier version of a message', ['coordinator']),
  );
  const body = marks.word('a message that was edited', mission);
  await cast.world.run(await cast.actor('owner'), 'message.edit', { messageId, version: 1, body });
  return messageId;
}

/** Hidden while it waits: what was said, what was noted about it, and what was decided on another. */
async function reported(cast: Cast, marks: Marks, channelId: ChannelId) {
  const { world, actor } = cast;
  // Whoever reported it has read it, and finds it again with their report.
  const sides: readonly Seer[] = ['partner', ...ownerAndCoordinator];
  const waiting = await say(cast, channelId, marks.word('a message that is reported', sides));
  const note = marks.word('the note of a report', ['partner', 'coordinator']);
  const made = await world.run(await actor('partner'), 'message.report', {
    messageId: waiting,
    rule: 'danger',
    note,
  });
  const reportId = made.reportId as Id<'report'>;
  const judged = await say(cast, channelId, marks.word('a message that was judged', sides));
  const other = await world.run(await actor('partner'), 'message.report', {
    messageId: judged,
    rule: 'truth',
  });
  const decided = { reportId: other.reportId as Id<'report'> };
  await world.run(await actor('coordinator'), 'report.assign', decided);
  const reason = marks.word('the reason of a decision', mission);
  await world.run(await actor('coordinator'), 'report.decide', {
    ...decided,
    outcome: 'upheld',
    rule: 'truth',
    reason,
  });
  const text = marks.word('the text of an appeal', sides);
  await world.run(await actor('owner'), 'report.appeal', { ...decided, text });
  return { reportId, messageId: waiting, judgedId: decided.reportId };
}

/** A message that waits for a moderator, the word for which it does, and an order that names who is silenced. */
async function heldBack(cast: Cast, marks: Marks) {
  const { world, actor } = cast;
  const channelId = await create(cast, { name: 'Watched' });
  const watchWords = marks.word('a watched word', ['coordinator']);
  await world.run(await actor('coordinator'), 'channel.order', {
    channelId,
    version: 1,
    watchWords: `${watchWords}\nrifle`,
  });
  const body = `A rifle: ${marks.word('a held message', ownerAndCoordinator)}`;
  const messageId = await say(cast, channelId, body);
  const hold = marks.word('the reason of a legal hold', ['coordinator']);
  const { holdId } = await world.run(await actor('coordinator'), 'hold.place', { channelId, reason: hold });
  return { channelId, messageId, holdId };
}

/** A channel that only those know of who were invited. */
async function invited(cast: Cast, marks: Marks) {
  const { world, actor, people } = cast;
  const readers = ownerAndCoordinator;
  const channelId = await create(cast, {
    name: marks.word('the name of a channel by invitation', readers),
    topic: marks.word('the topic of a channel by invitation', readers),
    description: marks.word('the description of a channel by invitation', readers),
    joining: 'invited',
    tlpCeiling: 'RED',
  });
  const { personId, organisationId } = people.owner;
  const guest = { channelId, personId, organisationId };
  const offered = await world.run(await actor('coordinator'), 'channel.invite', guest);
  await world.run(await actor('owner'), 'channel.answer-request', { ...offered, answer: 'accepted' });
  const text = Buffer.from(marks.word('the text of a file', readers));
  const name = `${marks.word('the name of a file', readers)}.txt`;
  const file = await upload(world, await actor('owner'), channelId, name, text);
  const body = marks.word('a message in a channel by invitation', readers);
  const messageId = await say(cast, channelId, body, { attachments: [file.id as Id<'attachment'>] });
  const keeper = await actor('coordinator');
  const asked = await world.run(keeper, 'asking.open', { channelId, messageId });
  const askingId = asked.askingId as AskingId;
  await world.run(keeper, 'asking.remind', { askingId });
  const waiting = `${marks.word('the name of a file that was not sent', ['owner'])}.txt`;
  const unsent = await upload(world, await actor('owner'), channelId, waiting, Buffer.from('Not yet.'));
  return { channelId, messageId, askingId, attachmentId: file.id, unsentId: unsent.id };
}

/** Whoever is invited, and has not answered yet, knows of the channel and not what is said there. */
async function askedIn(cast: Cast, marks: Marks) {
  const { world, actor, people } = cast;
  const known: readonly Seer[] = ['unverified', 'coordinator'];
  const name = marks.word('the name of a channel into which one is asked', known);
  const channelId = await create(cast, { name, joining: 'invited' });
  const body = marks.word('a message in a channel into which one is asked', ['coordinator']);
  const messageId = await say(cast, channelId, body, { by: 'coordinator' });
  const { personId, organisationId } = people.unverified;
  const note = marks.word('the note of an invitation to a channel', ['coordinator']);
  const guest = { channelId, personId, organisationId, note };
  const { seatRequestId } = await world.run(await actor('coordinator'), 'channel.invite', guest);
  return { channelId, messageId, seatRequestId: seatRequestId as SeatRequestId };
}

/** Said before the partner came, where who comes late does not see it; locked since. */
async function saidBefore(cast: Cast, marks: Marks) {
  const { world, actor } = cast;
  const channelId = await create(cast, { name: 'From now on', history: 'from_joining' });
  await world.run(await actor('partner'), 'channel.leave', { channelId });
  const readers = mission.filter((seer) => seer !== 'partner');
  const body = marks.word('a message from before one came', readers);
  const messageId = await say(cast, channelId, body);
  await world.run(await actor('partner'), 'channel.join', { channelId });
  const reason = marks.word('the reason of a lock', mission);
  await world.run(await actor('coordinator'), 'channel.lock', { channelId, reason });
  return { channelId, messageId };
}

async function onRequest(cast: Cast, marks: Marks) {
  const { world, actor } = cast;
  const name = marks.word('the name of a channel on request', mission);
  const channelId = await create(cast, { name, joining: 'on_request' });
  const body = marks.word('a message in a channel on request', ['coordinator']);
  const messageId = await say(cast, channelId, body, { by: 'coordinator' });
  const note = marks.word('the note of a request for a seat', ['coordinator']);
  const { seatRequestId } = await world.run(await actor('partner'), 'channel.request', { channelId, note });
  return { channelId, messageId, seatRequestId: seatRequestId as SeatRequestId };
}

async function direct(cast: Cast, marks: Marks) {
  const { world, actor, people } = cast;
  const personIds = [people.colleague.personId];
  const made = await world.run(await actor('owner'), 'channel.open-direct', { personIds });
  const channelId = made.channelId as ChannelId;
  return { channelId, messageId: await say(cast, channelId, marks.word('a message between two', own)) };
}

async function ofOrganisation(cast: Cast, marks: Marks) {
  const { world, actor, people } = cast;
  const name = marks.word('the name of an organisation’s channel', own);
  const { organisationId } = people.owner;
  const made = await world.run(await actor('owner'), 'channel.open-for-organisation', {
    organisationId,
    name,
  });
  const channelId = made.channelId as ChannelId;
  const messageId = await say(cast, channelId, marks.word('a message in an organisation’s channel', own));
  return { channelId, messageId };
}

/** Says the same once more, while all who may listen do. */
export async function sayLive(
  { cast, marks, talk }: { readonly cast: Cast; readonly marks: Marks; readonly talk: Talk },
  ofInitiative: ChannelId,
): Promise<void> {
  await underLabels(cast, marks, talk.open);
  const { invited: few, direct: two, organisation: people } = talk;
  const places = [
    [few.channelId, ownerAndCoordinator],
    [two.channelId, own],
    [people.channelId, own],
    [ofInitiative, ownAndCoordinator],
  ] as const;
  for (const [channelId, readers] of places)
    await say(cast, channelId, marks.word('a message while all listen', readers));
}
