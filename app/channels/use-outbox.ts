import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Tlp } from '#domain/channels/kinds.ts';
import type { Outbox, Outgoing } from '../live/outbox.ts';
import type { WaitingFile } from '../live/outbox-store.ts';
import { ownOutbox } from '../live/own-outbox.ts';
import { newRequestId } from '../live/request-id.ts';
import { useActor } from '../shell/root-data.ts';

export interface Draft {
  readonly body: string;
  readonly tlp: Tlp;
  readonly replyTo: string | null;
  readonly threadId?: string | null;
  readonly alsoInChannel?: boolean;
  readonly files?: readonly WaitingFile[];
}

const nothing: readonly Outgoing[] = [];

/** What this reader wrote in a channel and is not yet in its talk. Empty on the server and before hydration. */
export function useOutbox(channelId: string) {
  const actor = useActor();
  const personId = actor?.personId ?? null;
  const organisationId = actor?.organisation?.id ?? null;
  const [outbox, setOutbox] = useState<Outbox | null>(null);

  useEffect(() => {
    if (personId === null) return;
    let stale = false;
    void ownOutbox({ personId, organisationId }).then((opened) => stale || setOutbox(opened));
    return () => {
      stale = true;
    };
  }, [personId, organisationId]);

  const all = useSyncExternalStore(
    (changed) => outbox?.onChange(changed) ?? (() => {}),
    () => outbox?.outgoing() ?? nothing,
    () => nothing,
  );
  return {
    ready: outbox !== null && personId !== null,
    outgoing: all.filter(
      (message) =>
        message.channelId === channelId && message.personId === personId && (!message.act || message.body),
    ),
    retry: (requestId: string, without?: string) => void outbox?.retry(requestId, without),
    discard: (requestId: string) => void outbox?.discard(requestId),
    async write(draft: Draft) {
      if (personId === null || !outbox) return;
      const now = new Date();
      const message = {
        requestId: newRequestId(now.getTime()),
        personId,
        organisationId,
        channelId,
        ...draft,
      };
      await outbox.add({ ...message, at: now.toISOString(), refusal: null });
    },
  };
}
