import { z } from 'zod';
import {
  channelClasses,
  channelKinds,
  historyRules,
  messageStates,
  tlpLabels,
} from '#domain/channels/kinds.ts';
import { recordKinds } from '#domain/channels/records.ts';
import { membershipRoles } from '#domain/core/actor.ts';
import { askingOutput } from '../acknowledgements/access.ts';
import { attachmentOutput } from '../attachments/access.ts';
import { after, given, pageOfRows, readable } from '../core/reading.ts';
import {
  channelSettings,
  listChannels,
  messagesSince,
  readMessage,
  readThread,
  searchMessages,
} from './queries.ts';

const count = z.number().int().min(0);

const item = z.object({
  id: z.string(),
  kind: z.enum(channelKinds),
  name: z.string(),
  topic: z.string().nullable(),
  unread: count,
  mentions: count.describe('How often you are called in what you have not read there, its threads with it.'),
  seated: z.boolean().describe('You have a seat there for the organisation you act for.'),
  starred: z.boolean().describe('You keep it at hand.'),
  muted: z.boolean().describe('Nothing waits for you there but what calls you.'),
  missionId: z.string().nullable(),
  initiativeId: z.string().nullable(),
  archived: z.boolean(),
  announcementOnly: z.boolean(),
});

const channel = z.object({
  id: z.string(),
  kind: z.enum(channelKinds),
  name: z.string(),
  topic: z.string().nullable(),
  class: z.enum(channelClasses),
  classes: z
    .array(z.enum(channelClasses))
    .readonly()
    .describe('Those it can have from here: once something was said, it lets in nobody it kept out.'),
  tlpCeiling: z.enum(tlpLabels).describe('TLP 2.0: nothing stricter may be said there.'),
  history: z.enum(historyRules),
  version: z.number().int(),
  mission: z
    .object({ id: z.string(), slug: z.string(), acronym: z.string() })
    .nullable()
    .describe('Null for the channel of an organisation or of some people.'),
  initiative: z.object({ id: z.string(), title: z.string() }).nullable(),
  people: count,
  organisations: count,
});

const message = z.object({
  id: z.string(),
  channelId: z.string(),
  seq: count.describe('Its place in the stream of the channel.'),
  at: z.string(),
  author: z
    .object({
      personId: z.string(),
      name: z.string(),
      organisationId: z.string(),
      organisation: z.string(),
      role: z.enum(membershipRoles),
      verified: z.boolean(),
      coordinator: z.boolean(),
    })
    .describe('Who said it, for whom and in which role, as of that moment.'),
  state: z.enum(messageStates),
  forwarded: z
    .object({
      id: z.string(),
      said: z
        .object({
          author: z.string(),
          organisation: z.string(),
          at: z.string(),
          html: z.string(),
          language: z.string().nullable(),
        })
        .nullable()
        .describe('Null once it was taken away where it was said.'),
    })
    .nullable()
    .describe('What it hands on from elsewhere.'),
  pinned: z.boolean().describe('Its channel keeps it at its head.'),
  version: z.number().int().describe('Counts the texts it had, this one with them.'),
  editedAt: z.string().nullable().describe('When its author last changed its text.'),
  html: z.string().nullable().describe('Null where it was removed, or is for fewer than its channel.'),
  language: z.string().nullable(),
  tlp: z.enum(tlpLabels),
  replyTo: z.object({ id: z.string(), seq: count, author: z.string() }).nullable(),
  cards: z
    .array(z.object({ kind: z.enum(recordKinds), id: z.string() }))
    .readonly()
    .describe('Records that it names.'),
  asking: askingOutput
    .nullable()
    .describe('What everybody who was there is asked on its behalf, and how many have answered.'),
  thread: z
    .object({
      replies: count,
      people: count,
      faces: z.array(z.object({ personId: z.string(), name: z.string() })),
      lastAt: z.string().nullable(),
    })
    .nullable()
    .describe('The thread that grows from it.'),
  partOf: z
    .object({ id: z.string(), author: z.string(), aside: z.boolean() })
    .nullable()
    .describe('The message in whose thread it was said; aside: it is no line of the channel.'),
  removed: z.object({ byModerator: z.boolean(), reason: z.string().nullable() }).nullable(),
  reactions: z
    .array(
      z.object({
        name: z.string().describe('Short name of its emoji.'),
        emoji: z.string(),
        people: count,
        names: z.array(z.string()).readonly().describe('Those who reacted so first.'),
        mine: z.boolean().nullable(),
      }),
    )
    .readonly(),
  attachments: z.array(attachmentOutput).describe('Fetched from `/attachments/ID/PART`.'),
});

const listed = readable({
  name: 'channel.list',
  summary: 'The channels of a mission that you may read or join.',
  path: '/missions/{missionId}/channels',
  by: 'person',
  input: z.strictObject({
    missionId: z.string().min(1).max(60).describe('Its id, or the short name that its address bears.'),
  }),
  output: pageOfRows(item),
  run: async (ask, { missionId }) => {
    const { mission, channels } = await listChannels(ask, { mission: missionId });
    return { rows: channels.filter((channel) => channel.missionId === mission.id), next: null };
  },
});

const one = readable({
  name: 'channel.read',
  summary: 'One channel: how it is set, and how many listen.',
  path: '/channels/{channelId}',
  by: 'person',
  input: z.strictObject({ channelId: z.uuid() }),
  output: channel,
  run: channelSettings,
});

const messages = readable({
  name: 'channel.messages',
  summary: 'Messages of a channel after the number you have, the oldest first. `next` goes back as `since`.',
  path: '/channels/{channelId}/messages',
  by: 'person',
  input: z.strictObject({ channelId: z.uuid(), since: count.optional() }),
  output: pageOfRows(message),
  run: (ask, { channelId, ...asked }) => messagesSince(ask, { channelId, ...given(asked) }),
});

const oneMessage = readable({
  name: 'message.read',
  summary: 'One message, with its text where you are entitled to it.',
  path: '/messages/{messageId}',
  by: 'person',
  input: z.strictObject({ messageId: z.uuid() }),
  output: message,
  run: async (ask, { messageId }) => (await readMessage(ask, { messageId })).message,
});

const thread = readable({
  name: 'thread.read',
  summary: 'The thread that grows from a message: its newest replies, or those before a place.',
  path: '/messages/{messageId}/thread',
  by: 'person',
  input: z.strictObject({ messageId: z.uuid(), before: count.optional() }),
  output: z.object({
    root: message,
    messages: z.array(message).readonly(),
    older: count.nullable(),
    following: z.boolean(),
    lastRead: count,
    seq: count,
  }),
  run: (ask, { messageId, ...asked }) => readThread(ask, { messageId, ...given(asked) }),
});

const foundMessage = z.object({
  id: z.string(),
  seq: count,
  at: z.string(),
  author: z.string(),
  organisation: z.string(),
  verified: z.boolean(),
  tlp: z.enum(tlpLabels),
  language: z.string().nullable(),
  excerpt: z
    .array(z.object({ text: z.string(), hit: z.boolean() }))
    .readonly()
    .describe('What stands around the first hit, as plain text.'),
  channel: z.object({ id: z.string(), kind: z.enum(channelKinds), name: z.string() }),
  threadId: z.string().nullable().describe('The thread in which alone it was said.'),
  mission: z.string().nullable().describe('Its acronym.'),
});

const search = readable({
  name: 'message.search',
  summary: 'Messages that you may read with all that is asked for, the newest first.',
  path: '/messages',
  by: 'person',
  input: z.strictObject({
    q: z
      .string()
      .max(400)
      .describe('Beginnings of words, "phrases", and `from:` `org:` `in:` `has:` `before:` `after:` `tlp:`.'),
    channelId: z.uuid().optional(),
    after: after(),
  }),
  output: pageOfRows(foundMessage),
  run: (ask, { q, ...asked }) => searchMessages(ask, { text: q, ...given(asked) }),
});

export const channelReadings = [search, listed, one, messages, oneMessage, thread] as const;
