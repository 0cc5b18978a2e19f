import { Trans } from '@lingui/react/macro';
import type { MadeOf } from '#server/channels/view.ts';
import { messageAddress } from '../channels/place-of.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Time } from '../ui/time.tsx';

/** Where a record comes from: the messages it was made of, for who may read them. */
export function SaidIn({ messages }: { messages: readonly MadeOf[] }) {
  if (messages.length === 0) return null;
  return (
    <ul className="grid gap-1 rounded-md border border-line bg-surface px-4 py-3 text-small">
      {messages.map(({ messageId, channel, author, at }) => (
        <li key={messageId}>
          <Link to={messageAddress(channel.id, messageId)}>
            <Trans>
              Made from what <Name>{author}</Name> said in <ChannelName channel={channel} />
            </Trans>
          </Link>{' '}
          <span className="text-muted">
            <Time at={at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
