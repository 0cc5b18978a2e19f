import { Trans } from '@lingui/react/macro';
import type { MessageView } from '#server/channels/view.ts';
import { AskingLine } from '../acknowledgements/lazy-asking.tsx';
import { CardsOf } from '../cards/known-cards.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { classNames } from '../ui/class-names.ts';
import { Name } from '../ui/name.tsx';
import { Time } from '../ui/time.tsx';
import { useEditing } from './editing.ts';
import { EditHere } from './lazy-edit.tsx';
import { Forwarded } from './lazy-forwarded.tsx';
import { Reactions } from './lazy-items.tsx';
import { MessageMenu } from './message-menu.tsx';
import { MessageText } from './message-text.tsx';
import { Speaker } from './speaker.tsx';
import { PartOf, ThreadLine } from './thread-line.tsx';

interface MessageProps {
  message: MessageView;
  follows: boolean;
  /** The channel's own address. */
  address: string;
  low: boolean;
  /** It is the one that the address names. */
  found?: boolean;
  onReply?: (message: MessageView) => void;
}

/** One message, as it stands now: a removed one is its tombstone. */
export function Message({ message, follows, address, low, found, onReply }: MessageProps) {
  const [edited] = useEditing();
  return (
    <article
      id={message.id}
      className={classNames('message group', follows ? 'mt-0.5' : 'mt-3', found && 'message-found')}
      {...(found && { tabIndex: -1, 'aria-current': true })}
    >
      {follows ? (
        <span className="message-clock text-tiny text-muted">
          <Time at={message.at} as="clock" />
        </span>
      ) : (
        <Avatar name={message.author.name} />
      )}
      <div className="min-w-0">
        {follows ? (
          <span className="sr-only">
            <Name>{message.author.name}</Name>
          </span>
        ) : (
          <Speaker message={message} />
        )}
        {message.partOf ? <PartOf partOf={message.partOf} address={address} /> : null}
        {message.writtenAt ? <WrittenAt at={message.writtenAt} /> : null}
        {message.pinned ? <Pinned /> : null}
        {message.replyTo ? <Answered replyTo={message.replyTo} /> : null}
        {edited === message.id ? <EditHere message={message} /> : <MessageText message={message} />}
        {message.forwarded ? <Forwarded forwarded={message.forwarded} /> : null}
        {message.editedAt && message.html !== null ? <Edited at={message.editedAt} /> : null}
        {message.asking ? (
          <AskingLine asking={message.asking} messageId={message.id} channelId={message.channelId} />
        ) : null}
        <CardsOf messageId={message.id} refs={message.cards} />
        {message.html === null ? null : <Reactions message={message} />}
        {message.thread ? <ThreadLine id={message.id} thread={message.thread} address={address} /> : null}
      </div>
      <MessageMenu message={message} address={address} low={low} onReply={onReply} />
    </article>
  );
}

/** It waited for a moderator: when it was written stands beside when it came. */
function WrittenAt({ at }: { at: string }) {
  return (
    <p className="text-small text-muted">
      <Trans>Written {<Time at={at} focusable />}, let through by a moderator.</Trans>
    </p>
  );
}

/** It does not read as it was first written. */
function Edited({ at }: { at: string }) {
  return (
    <p className="text-small text-muted">
      <Trans>Edited {<Time at={at} focusable />}</Trans>
    </p>
  );
}

function Pinned() {
  return (
    <p className="text-small text-muted">
      <Trans>Pinned</Trans>
    </p>
  );
}

function Answered({ replyTo }: { replyTo: NonNullable<MessageView['replyTo']> }) {
  return (
    <a
      href={`#${replyTo.id}`}
      className="block w-fit max-w-full truncate text-small text-muted no-underline hover:underline"
    >
      <Trans>
        In answer to <bdi>{replyTo.author}</bdi>
      </Trans>
    </a>
  );
}
