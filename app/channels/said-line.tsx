import type { ReactNode } from 'react';
import type { MessageView } from '#server/channels/view.ts';
import { Link } from '../ui/link.tsx';
import { Time } from '../ui/time.tsx';
import { MessageText } from './message-text.tsx';
import { placeOf } from './place-of.ts';

/** A message away from its channel: who said it, for whom and when, with the way to where it was said. */
export function SaidLine({ message, children }: { message: MessageView; children?: ReactNode }) {
  const { author, partOf } = message;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 text-small text-muted">
        <Link
          to={placeOf({ ...message, threadId: partOf?.aside ? partOf.id : null })}
          look="plain"
          className="font-semibold"
        >
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
