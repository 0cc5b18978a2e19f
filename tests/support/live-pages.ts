import type { Actor } from '#domain/core/actor.ts';
import { askedOfMe, readAsking } from '#server/acknowledgements/queries.ts';
import type { AskingPage } from '#server/acknowledgements/view.ts';
import { cards } from '#server/cards/queries.ts';
import {
  inbox,
  listChannels,
  missed,
  pins,
  readChannel,
  readThread,
  saved,
} from '#server/channels/queries.ts';
import type { ThreadView } from '#server/channels/view.ts';
import type { InboxView, MissedView } from '#server/channels/view-inbox.ts';
import type { SavedView } from '#server/channels/view-places.ts';
import type { Ask } from '#server/core/act.ts';
import type { QueueSection } from '#server/core/queue.ts';
import { importJob } from '#server/imports/queries.ts';
import { initiative, listInitiatives } from '#server/initiatives/queries.ts';
import { overview } from '#server/missions/queries.ts';
import { organisation } from '#server/organisations/queries.ts';
import { poll } from '#server/polls/queries.ts';
import type { PollView } from '#server/polls/view.ts';
import { reminders, waitingForMe as remindersWaiting } from '#server/reminders/queries.ts';
import type { RemindersView } from '#server/reminders/view.ts';
import { gapBoard, need, offer, offerBoard } from '#server/resources/queries.ts';
import { listTasks, readTask } from '#server/tasks/queries.ts';
import type { TaskView } from '#server/tasks/view.ts';

/** A page that stays true while it is open: what its loader asks, and what it hears. */
export interface LivePage {
  /** The table of what it is about, an address each row. */
  readonly of:
    | 'mission'
    | 'initiative'
    | 'need'
    | 'offer'
    | 'organisation'
    | 'channel'
    | 'message'
    | 'task'
    | 'import_job';
  view(ask: Ask, row: { id: string; slug: string }): Promise<unknown>;
  /** Streams it listens to, besides that every page hears of its reader's own rights. */
  hears(id: string, reader: Actor, view: unknown): readonly string[];
  /** Only of these it takes notice; of all where it is left out. */
  readonly types?: RegExp;
  /** Members that stay as they were when the page was opened, or are kept by other means. */
  readonly still?: Readonly<Record<string, string>>;
}

export const own = ({ personId }: Actor) => `user:${personId}`;
const resources = /^(need|offer|allocation)\./;
const heardBy = (view: unknown) =>
  (view as { heard: readonly { stream: string }[] }).heard.map(({ stream }) => stream);

/** A page that lists initiatives hears also of those that the mission does not hear of yet. */
const withInitiatives: LivePage['hears'] = (id, reader) => [
  `mission:${id}`,
  own(reader),
  ...(reader.organisation ? [`organisation:${reader.organisation.id}`] : []),
];

/** Every page that listens, by its address; a page that begins to listen is added here. */
export const livePages: Readonly<Record<string, LivePage>> = {
  '/missions/:slug': {
    of: 'mission',
    view: (ask, { slug }) => overview(ask, { mission: slug }),
    hears: withInitiatives,
    still: { said: 'read anew when the reader’s unread channels change, which every page counts' },
  },
  '/missions/:slug/initiatives': {
    of: 'mission',
    view: (ask, { slug }) => listInitiatives(ask, { mission: slug }),
    hears: withInitiatives,
  },
  '/missions/:slug/needs': {
    of: 'mission',
    view: (ask, { slug }) => gapBoard(ask, { mission: slug }),
    hears: (_, __, view) => heardBy(view),
    types: resources,
  },
  '/missions/:slug/offers': {
    of: 'mission',
    view: (ask, { slug }) => offerBoard(ask, { mission: slug }),
    hears: (_, __, view) => heardBy(view),
    types: resources,
  },
  '/missions/:slug/channels': {
    of: 'mission',
    view: (ask, { slug }) => listChannels(ask, { mission: slug }),
    hears: (id, reader, view) => [
      ...withInitiatives(id, reader, view),
      ...(view as { channels: readonly { id: string; seated: boolean }[] }).channels.flatMap(
        ({ id, seated }) => (seated ? [`channel:${id}`] : []),
      ),
    ],
  },
  '/initiatives/:id': {
    of: 'initiative',
    view: (ask, { id }) => initiative(ask, { id }),
    hears: (id) => [`initiative:${id}`],
    still: { invitable: 'choices of a form, as when it was opened' },
  },
  '/needs/:id': {
    of: 'need',
    view: (ask, { id }) => need(ask, { id }),
    hears: (_, __, view) => heardBy(view),
    types: resources,
  },
  '/offers/:id': {
    of: 'offer',
    view: (ask, { id }) => offer(ask, { id }),
    hears: (_, __, view) => heardBy(view),
    types: resources,
  },
  '/organisations/:id': {
    of: 'organisation',
    view: (ask, { id }) => organisation(ask, { organisationId: id }),
    hears: (id, reader) => (reader.organisation?.id === id ? [`organisation:${id}`] : []),
  },
  '/channels/:id': {
    of: 'channel',
    view: (ask, { id }) => readChannel(ask, { channelId: id }),
    hears: (id, reader) => [`channel:${id}`, own(reader)],
    still: {
      people: 'a figure of who has a seat, as when the page was opened',
      organisations: 'the same',
    },
  },
  '/cards': {
    of: 'channel',
    view: async (ask, { id }) => {
      const { messages } = await readChannel(ask, { channelId: id });
      return cards(ask, { refs: messages.flatMap((message) => message.cards) });
    },
    hears: (id, reader, view) => [`channel:${id}`, own(reader), ...heardBy(view)],
  },
  '/missions/:slug/tasks': {
    of: 'mission',
    view: (ask, { slug }) => listTasks(ask, { mission: slug }),
    hears: (id) => [`mission:${id}`],
    types: /^task\./,
  },
  '/tasks/:id': {
    of: 'task',
    view: (ask, { id }) => readTask(ask, { id }),
    hears: (_, __, view) => [`mission:${(view as TaskView).mission.id}`],
    types: /^task\./,
  },
  '/channels/:id/messages/:id/acknowledgement': {
    of: 'message',
    view: (ask, { id }) => readAsking(ask, { messageId: id }),
    hears: (_, __, view) => [`channel:${(view as AskingPage).channel.id}`],
    still: { channelFacts: 'what its forms depend on, as when the page was opened' },
  },
  '/inbox': {
    of: 'mission',
    view: async (ask) => ({ ...(await inbox(ask)), asked: await askedOfMe(ask) }),
    hears: (_, reader, view) => [
      own(reader),
      ...(view as InboxView).heard.map((channel) => `channel:${channel.id}`),
    ],
    still: { heard: 'what it listens to; a seat that was taken meanwhile has nothing unread' },
  },
  '/polls/:id': {
    of: 'message',
    view: (ask, { id }) => poll(ask, { messageId: id }),
    hears: (_, reader, view) => [`channel:${(view as PollView).channel.id}`, own(reader)],
  },
  '/reminders': {
    of: 'mission',
    view: (ask) => reminders(ask),
    hears: (_, reader, view) => [
      own(reader),
      ...(view as RemindersView).heard.map((channel) => `channel:${channel.id}`),
    ],
    still: { heard: 'what it listens to' },
  },
  '/home': {
    of: 'mission',
    view: (ask) => remindersWaiting(ask),
    hears: (_, reader, view) => [
      own(reader),
      ...(view as QueueSection[]).flatMap(({ items }) => items.flatMap(({ heard }) => heard ?? [])),
    ],
  },
  '/inbox?show=missed': {
    of: 'mission',
    view: (ask) => missed(ask),
    hears: (_, reader, view) => [
      own(reader),
      ...(view as MissedView).inbox.heard.map((channel) => `channel:${channel.id}`),
      ...(view as MissedView).missions.map(({ id }) => `mission:${id}`),
    ],
    still: { heard: 'as of the inbox', missions: 'heard of from the first decision on' },
  },
  '/channels/:id/pins': {
    of: 'channel',
    view: (ask, { id }) => pins(ask, { channelId: id }),
    hears: (id, reader) => [`channel:${id}`, own(reader)],
  },
  '/saved': {
    of: 'mission',
    view: (ask) => saved(ask),
    hears: (_, reader, view) => [
      own(reader),
      ...(view as SavedView).rows.flatMap(({ said }) => (said ? [`channel:${said.channel.id}`] : [])),
    ],
  },
  '/channels/:channelId/threads/:id': {
    of: 'message',
    view: (ask, { id }) => readThread(ask, { messageId: id }),
    hears: (_, reader, view) => [`channel:${(view as ThreadView).root.channelId}`, own(reader)],
  },
  '/imports/:id': {
    of: 'import_job',
    view: (ask, { id }) => importJob(ask, { importId: id }),
    hears: (_, reader, view) =>
      (view as { facts: { personId: string } }).facts.personId === reader.personId ? [own(reader)] : [],
  },
};
