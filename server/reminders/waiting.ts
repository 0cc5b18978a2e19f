import type { Ask } from '../core/act.ts';
import type { QueueSection } from '../core/queue.ts';
import { reminders } from './reminders.ts';
import type { ReminderView } from './view.ts';

const FIRST = 8;

/** Reminders whose time has come, each with the way back to what it is about. */
export async function waitingForMe(ask: Ask): Promise<QueueSection[]> {
  if (!ask.actor) return [];
  const { came } = await reminders(ask);
  const items = came.slice(0, FIRST).map((reminder) => ({
    id: reminder.id,
    title: reminder.note ?? reminder.message?.author.name ?? '',
    from: reminder.channel && (reminder.channel.kind === 'direct' ? '' : '# ') + reminder.channel.name,
    href: placeOf(reminder),
    at: reminder.at,
    due: null,
    heard: reminder.channel ? (`channel:${reminder.channel.id}` as const) : null,
  }));
  return items.length > 0 ? [{ key: 'reminders', items, count: came.length }] : [];
}

/** Where the message was said; the channel of a note. */
function placeOf({ message, channel }: ReminderView): string {
  if (!channel) return '/reminders';
  return `/channels/${channel.id}${message ? `/messages/${message.id}` : ''}`;
}
