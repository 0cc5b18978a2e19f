import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@remix-run/react';
import type { MessageView, ThreadSummary } from '#server/channels/view.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Time } from '../ui/time.tsx';

interface LineProps {
  id: string;
  thread: ThreadSummary;
  /** The channel's own address. */
  address: string;
}

/** Stands under a message from which a thread grows: who speaks there, how much, and when last. */
export function ThreadLine({ id, thread, address }: LineProps) {
  const { faces, replies, lastAt, people } = thread;
  return (
    <Link
      to={`${address}/threads/${id}`}
      preventScrollReset
      className="mt-1 flex w-fit max-w-full flex-wrap items-center gap-x-2 gap-y-1 rounded-md py-0.5 pe-2 text-small no-underline hover:bg-fill coarse:min-h-10"
    >
      {faces.map(({ personId, name }) => (
        <Avatar key={personId} name={name} small />
      ))}
      {people > faces.length ? <span className="text-muted">+{people - faces.length}</span> : null}
      <span className="font-semibold">
        <Plural value={replies} one="# reply" other="# replies" />
      </span>
      {lastAt ? (
        <span className="text-muted">
          <Time at={lastAt} />
        </span>
      ) : null}
    </Link>
  );
}

interface PartOfProps {
  partOf: NonNullable<MessageView['partOf']>;
  address: string;
}

/** Leads from a line of the channel to the thread in which it was said too. */
export function PartOf({ partOf, address }: PartOfProps) {
  return (
    <Link
      to={`${address}/threads/${partOf.id}`}
      preventScrollReset
      className="block w-fit max-w-full truncate text-small text-muted no-underline hover:underline"
    >
      <Trans>
        In the thread of <bdi>{partOf.author}</bdi>
      </Trans>
    </Link>
  );
}
