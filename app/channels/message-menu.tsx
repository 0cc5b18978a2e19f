import { useLingui } from '@lingui/react/macro';
import { Link } from '@remix-run/react';
import { Ellipsis, MessagesSquare, Reply } from 'lucide-react';
import type { MessageView } from '#server/channels/view.ts';
import { useActor } from '../shell/root-data.ts';
import { Menu } from '../ui/menu.tsx';
import { useChannelFacts } from './channel-facts.ts';
import { MessageItems } from './lazy-items.tsx';

interface MessageMenuProps {
  message: MessageView;
  address: string;
  /** It stands near the foot of the stream: its menu opens upwards, where there is room. */
  low: boolean;
  /** Absent in a thread, which is itself the answer. */
  onReply?: ((message: MessageView) => void) | undefined;
}

const actClass =
  'grid size-7 cursor-pointer place-items-center rounded-sm text-muted hover:bg-fill hover:text-text coarse:size-9';

/** What may be done with a message. Every act is a link to a page of its own, so it needs no script. */
export function MessageMenu({ message, address, low, onReply }: MessageMenuProps) {
  const { t } = useLingui();
  const actor = useActor();
  const facts = useChannelFacts();
  if (!actor || !facts) return null;
  const own = actor.personId === message.author.personId;
  const threads = onReply !== undefined;
  const reply = message.state === 'posted' && !facts.archived;
  return (
    <div className="message-acts flex items-start">
      {reply && onReply ? (
        <Link
          to={`${address}?reply=${message.id}#write`}
          aria-label={t`Answer ${message.author.name}`}
          title={t`Answer`}
          onClick={(event) => {
            event.preventDefault();
            onReply(message);
          }}
          className={actClass}
        >
          <Reply aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        </Link>
      ) : null}
      {threads && (reply || message.thread) ? (
        <Link
          to={`${address}/threads/${message.partOf?.id ?? message.id}`}
          preventScrollReset
          aria-label={t`Open the thread of ${message.partOf?.author ?? message.author.name}`}
          title={t`Thread`}
          className={actClass}
        >
          <MessagesSquare aria-hidden="true" className="size-4" />
        </Link>
      ) : null}
      {!own || facts.seated || message.state !== 'removed' ? (
        <Menu
          up={low}
          name={t`More about the message of ${message.author.name}`}
          summaryClass={actClass}
          label={<Ellipsis aria-hidden="true" className="size-4" />}
        >
          <MessageItems message={message} address={address} facts={facts} inThread={!threads} />
        </Menu>
      ) : null}
    </div>
  );
}
