import type { WireEvent } from '#domain/realtime.ts';
import type { MessageView } from '#server/channels/view.ts';
import { dayIn } from '../ui/when.ts';

/** What of a channel's talk is on the page: in the order of its numbers, each once. */
export interface Talk {
  readonly messages: readonly MessageView[];
  /** Number before which older messages are read; null where none are older. */
  readonly older: number | null;
  /** Number after which later messages are read; null where the page goes on to the newest. */
  readonly newer: number | null;
}

/** So many messages stay in the page; what is older is read again when asked for. */
export const MOST_IN_PAGE = 400;
const GROUP_MS = 5 * 60_000;

/** Takes messages in. A later view of the same message replaces the one before; a text once read stays. */
export function withMessages<Some extends Talk>(talk: Some, more: readonly MessageView[]): Some {
  const byId = new Map(talk.messages.map((message) => [message.id, message]));
  for (const message of more) {
    const before = byId.get(message.id);
    // Of what was erased meanwhile, or was said before the reader came, nothing but its event is told.
    if (message.author) byId.set(message.id, keepingMine(before, keepingText(before, message)));
  }
  const messages = [...byId.values()].sort((one, other) => one.seq - other.seq);
  return { ...talk, messages };
}

/**
 * A message for fewer than its channel travels bare: what this reader was entitled to read is not lost by that. Nor is
 * which reactions are their own, of what is told to all alike.
 */
function keepingText(before: MessageView | undefined, message: MessageView): MessageView {
  const known = before?.reactions ?? [];
  if (before && message.state === 'posted' && message.html === null) {
    const { html, cards, attachments } = before;
    return { ...message, html, cards, attachments, reactions: known };
  }
  const mine = (name: string) => known.some((each) => each.name === name && each.mine);
  const reactions = message.reactions.map((each) => ({ ...each, mine: each.mine ?? mine(each.name) }));
  return { ...message, reactions };
}

/** What is drawn for everybody alike says nothing of this reader’s own answer: what was known of it is not lost by that. */
function keepingMine(before: MessageView | undefined, message: MessageView): MessageView {
  const mine = before?.asking?.mine;
  if (!message.asking || message.asking.mine !== undefined || mine === undefined) return message;
  return { ...message, asking: { ...message.asking, mine } };
}

/** Takes in what is said now: a view of what lies outside the page, or was said in a thread only, is left out. */
export function withNews(talk: Talk, news: readonly MessageView[]): Talk {
  const last = talk.newer ?? Infinity;
  return withMessages(
    talk,
    news.filter(({ seq, partOf }) => seq >= startOf(talk) && seq <= last && !partOf?.aside),
  );
}

const startOf = ({ older }: Talk) => older ?? 0;
const endOf = ({ newer, messages }: Talk) => newer ?? messages.at(-1)?.seq ?? 0;

/** Both as one, where nothing lies between them; null where something may: nothing is drawn as if it followed. */
export function joined(talk: Talk, page: Talk): Talk | null {
  if (startOf(page) > endOf(talk) + 1 || startOf(talk) > endOf(page) + 1) return null;
  const { messages } = withMessages(talk, page.messages);
  return {
    messages,
    older: startOf(page) < startOf(talk) ? page.older : talk.older,
    newer: talk.newer === null || page.newer === null ? null : Math.max(talk.newer, page.newer),
  };
}

/** With what was read at one of its edges; where that is the later one, the reader is there. */
export function extended(talk: Talk, page: Talk): Talk {
  const both = joined(talk, page) ?? talk;
  return startOf(page) > startOf(talk) ? trimmed(both) : both;
}

/** Lets the oldest go where there are too many: only while the reader is at the end of the page. */
export function trimmed(talk: Talk): Talk {
  if (talk.messages.length <= MOST_IN_PAGE) return talk;
  const messages = talk.messages.slice(-MOST_IN_PAGE);
  return { ...talk, messages, older: messages[0]?.seq ?? null };
}

/** Whether an event is a new line of its channel: what is said in a thread only is none. */
export function saysSomething({ type, data }: WireEvent): boolean {
  return (
    ['message.posted', 'message.released'].includes(type) && !(data as Partial<MessageView>).partOf?.aside
  );
}

/** What events show of messages, each as it stands now. */
export const messagesIn = (events: readonly WireEvent[], me: string | null): MessageView[] =>
  events
    .filter(({ type }) => /^(message|asking)\./.test(type))
    .map(({ data, type, actor }) =>
      type === 'message.reacted' ? reactedTo(data as Reacted, actor.personId === me) : (data as MessageView),
    );

interface Reacted extends MessageView {
  readonly reacted: { readonly name: string; readonly on: boolean };
}

function reactedTo({ reacted, ...message }: Reacted, own: boolean): MessageView {
  if (!own) return message;
  const { name, on } = reacted;
  const reactions = message.reactions.map((each) => (each.name === name ? { ...each, mine: on } : each));
  return { ...message, reactions };
}

/** Messages that came as a number only; their text is fetched by who may read it. */
export function hasBare(messages: readonly MessageView[]): boolean {
  return messages.some(({ state, html }) => state === 'posted' && html === null);
}

export type TalkRow =
  | { readonly kind: 'day'; readonly key: string; readonly date: string }
  | { readonly kind: 'unread'; readonly key: string }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly message: MessageView;
      /** Follows closely on a message of the same speaker: the name is not said again. */
      readonly follows: boolean;
    };

/** The talk as it is drawn: a line for each day in the reader's zone, one before what is unread, posts grouped. */
export function rowsOf(
  messages: readonly MessageView[],
  { timeZone, readUpTo, me }: { timeZone: string; readUpTo: number; me: string | null },
): TalkRow[] {
  const rows: TalkRow[] = [];
  let before: MessageView | null = null;
  let day = '';
  let unreadSaid = false;
  for (const message of messages) {
    const date = dayIn(timeZone, new Date(message.at));
    const newDay = date !== day;
    if (newDay) rows.push({ kind: 'day', key: `day ${date} ${message.seq}`, date });
    day = date;
    const unread: boolean = !unreadSaid && message.seq > readUpTo && message.author.personId !== me;
    if (unread) rows.push({ kind: 'unread', key: 'unread' });
    unreadSaid ||= unread;
    const follows = !newDay && !unread && before !== null && speaksOn(before, message);
    rows.push({ kind: 'message', key: message.id, message, follows });
    before = message;
  }
  return rows;
}

function speaksOn(before: MessageView, message: MessageView): boolean {
  return (
    before.state === 'posted' &&
    message.state === 'posted' &&
    message.replyTo === null &&
    before.author.personId === message.author.personId &&
    before.author.organisationId === message.author.organisationId &&
    before.tlp === message.tlp &&
    Date.parse(message.at) - Date.parse(before.at) < GROUP_MS
  );
}
