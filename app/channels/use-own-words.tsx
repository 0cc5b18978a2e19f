import { useNavigate } from '@remix-run/react';
import type { RefObject } from 'react';
import type { MessageView } from '#server/channels/view.ts';
import type { Outgoing } from '../live/outbox.ts';
import { OutgoingMessage } from './outgoing-message.tsx';
import { type Draft, useOutbox } from './use-outbox.ts';

interface Place {
  channelId: string;
  /** What is shown there already. */
  messages: readonly Pick<MessageView, 'requestId'>[];
  /** Which of what waits in the channel is shown in this place. */
  belongs: (message: Outgoing) => boolean | null | undefined;
  scroller: RefObject<HTMLElement>;
  /** Where the newest is read, while the page does not go on to it. */
  newest: string | null;
}

/** What the reader wrote and is not in the talk yet, drawn; and how more is written, once the outbox is open. */
export function useOwnWords({ channelId, messages, belongs, scroller, newest }: Place) {
  const navigate = useNavigate();
  const { ready, outgoing, retry, discard, write } = useOutbox(channelId);
  const shown = new Set(messages.map(({ requestId }) => requestId));
  const onWrite = async (draft: Draft) => {
    await write(draft);
    if (newest) navigate(newest, { preventScrollReset: true });
    else scroller.current?.scrollTo({ top: 0 });
  };
  return {
    onWrite: ready ? onWrite : null,
    outgoing: outgoing
      .filter((message) => belongs(message) && !shown.has(message.requestId))
      .map((message) => (
        <OutgoingMessage key={message.requestId} message={message} onRetry={retry} onDiscard={discard} />
      )),
  };
}
