import type { ReactNode } from 'react';
import type { MessageView } from '#server/channels/view.ts';
import { Link } from '../ui/link.tsx';
import { Time } from '../ui/time.tsx';
import { MessageText } from './message-text.tsx';

/** A message away from its channel: who said it, for whom and when, with the way to where it was said. */
export function SaidLine({ message, children }: { message: MessageView; children?: ReactNode }) {
  const { author } = message;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 text-small text-muted">
        <Link to={placeOf(message)} look="plain" className="font-semibold">
          <bdi>{author.name}</bdi>
        </Link>
        <bdi>{author.organisation}</bdi>
        {children}
        <Time at={message.at} />
      </p>
      <MessageText message={message} />
    </>
  );
}

/** The thread in which it was said, or the page of its channel that ends with it. */
function placeOf({ id, channelId, seq, partOf }: MessageView): string {
  const address = `/channels/${channelId}`;
  return partOf?.aside ? `${address}/threads/${partOf.id}` : `${address}?before=${seq + 1}#${id}`;
}
