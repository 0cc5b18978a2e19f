import { useEffect, useSyncExternalStore } from 'react';
import type { ReactionView } from '#server/channels/view-reaction.ts';
import type { Outbox } from '../live/outbox.ts';
import { ownOutbox } from '../live/own-outbox.ts';
import { useActor } from '../shell/root-data.ts';
import { quickEmoji } from './quick-emoji.ts';

let outbox: Outbox | null = null;
const listeners = new Set<() => void>();
const tellAll = () => {
  for (const listener of listeners) listener();
};

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What waits of one message, the latest last, as one text that stays the same until something changes. */
function waitingFor(messageId: string): string {
  const acts = (outbox?.outgoing() ?? []).flatMap(({ act }) => act ?? []);
  return acts
    .filter(({ command, input }) => command === 'message.react' && input.messageId === messageId)
    .map(({ input }) => `${String(input.emoji)} ${String(input.on)}`)
    .join('\n');
}

/** The reactions to a message as they will be once what this reader did without a link has gone out. */
export function useWithWaiting(
  messageId: string,
  reactions: readonly ReactionView[],
): readonly ReactionView[] {
  const actor = useActor();
  const personId = actor?.personId;
  const organisationId = actor?.organisation?.id ?? null;
  useEffect(() => {
    if (!personId) return;
    void ownOutbox({ personId, organisationId }).then((opened) => {
      if (outbox !== opened) opened.onChange(tellAll);
      outbox = opened;
      tellAll();
    });
  }, [personId, organisationId]);
  const waiting = useSyncExternalStore(
    listen,
    () => waitingFor(messageId),
    () => '',
  );
  return waiting.split('\n').filter(Boolean).reduce(withOne, reactions);
}

function withOne(reactions: readonly ReactionView[], line: string): readonly ReactionView[] {
  const [name = '', will] = line.split(' ');
  const mine = will === 'true';
  const known = reactions.find((each) => each.name === name);
  if (!known)
    return mine
      ? [...reactions, { name, emoji: quickEmoji.get(name) ?? `:${name}:`, people: 1, names: [], mine }]
      : reactions;
  const people = known.people + Number(mine) - Number(known.mine === true);
  return reactions.map((each) => (each === known ? { ...known, mine, people } : each));
}
