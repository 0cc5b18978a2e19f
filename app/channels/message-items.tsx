import { Trans } from '@lingui/react/macro';
import { Link } from '@remix-run/react';
import { mayEdit, mayReact } from '#domain/channels/message-policy.ts';
import { type ChannelFacts, isModerator } from '#domain/channels/policy.ts';
import type { MessageView } from '#server/channels/view.ts';
import { MakeItems } from '../cards/make-items.tsx';
import { useActor } from '../shell/root-data.ts';
import { MenuGroup, menuItemClass } from '../ui/menu.tsx';
import { CopyLink } from './copy-link.tsx';
import { useEditing } from './editing.ts';
import { KeepItems } from './keep-items.tsx';
import { factsOf } from './message-facts.ts';
import { quickEmoji } from './quick-emoji.ts';
import { QuickReactions } from './quick-reactions.tsx';
import { UnreadItem } from './unread-item.tsx';

interface MessageItemsProps {
  message: MessageView;
  address: string;
  facts: ChannelFacts;
  inThread: boolean;
}

/** What the menu of a message holds. */
export function MessageItems({ message, address, facts, inThread }: MessageItemsProps) {
  const actor = useActor();
  const makes = message.html !== null && !facts.archived;
  return (
    <>
      {mayReact(actor, facts, factsOf(message)).allowed ? <ReactItems message={message} /> : null}
      {makes && facts.missionId ? <MakeItems message={message} missionId={facts.missionId} /> : null}
      {actor?.personId === message.author.personId && !asksInPoll(message) ? (
        <EditItem message={message} address={address} facts={facts} />
      ) : null}
      <KeepItems message={message} address={address} facts={facts} />
      <CopyLink message={message} />
      {message.html === null ? null : (
        <Link to={`/reminders/new?message=${message.id}`} className={menuItemClass}>
          <Trans>Remind me…</Trans>
        </Link>
      )}
      {facts.seated ? <UnreadItem message={message} address={address} inThread={inThread} /> : null}
      <ModerationItems
        message={message}
        address={address}
        own={actor?.personId === message.author.personId}
        moderates={isModerator(actor, facts)}
      />
    </>
  );
}

function ReactItems({ message }: { message: MessageView }) {
  return (
    <>
      <QuickReactions message={message} emoji={quickEmoji} />
      <Link to={`/channels/${message.channelId}/messages/${message.id}/reactions`} className={menuItemClass}>
        <Trans>Reactions…</Trans>
      </Link>
    </>
  );
}
const asksInPoll = ({ id, cards }: MessageView) =>
  cards.some((card) => card.kind === 'poll' && card.id === id);

/** Leads to a page of its own; with script the text is changed where it stands. */
function EditItem({ message, address, facts }: Omit<MessageItemsProps, 'inThread'>) {
  const actor = useActor();
  const [, edit] = useEditing();
  if (!mayEdit(actor, facts, factsOf(message)).allowed) return null;
  return (
    <Link
      to={`${address}/messages/${message.id}/edit`}
      onClick={(event) => {
        event.preventDefault();
        edit(message.id);
      }}
      className={menuItemClass}
    >
      <Trans>Edit my message…</Trans>
    </Link>
  );
}

interface ModerationItemsProps {
  message: MessageView;
  address: string;
  own: boolean;
  moderates: boolean;
}

function ModerationItems({ message, address, own, moderates }: ModerationItemsProps) {
  const page = `${address}/messages/${message.id}/moderate`;
  const removed = message.state === 'removed';
  return (
    <>
      {own ? null : (
        <Link to={`/channels/direct?with=${message.author.personId}`} className={menuItemClass}>
          <Trans>Write directly</Trans>
        </Link>
      )}
      {own || message.state !== 'posted' ? null : (
        <Link to={`${address}/messages/${message.id}/report`} className={menuItemClass}>
          <Trans>Report this message…</Trans>
        </Link>
      )}
      {removed || !(own || moderates) ? null : (
        <Link to={page} className={menuItemClass}>
          {own ? <Trans>Delete my message…</Trans> : <Trans>Remove this message…</Trans>}
        </Link>
      )}
      {message.editedAt && moderates ? (
        <Link to={`${address}/messages/${message.id}/history`} className={menuItemClass}>
          <Trans>Earlier versions…</Trans>
        </Link>
      ) : null}
      {moderates && message.html !== null && !message.asking ? (
        <Link to={`${address}/ask?message=${message.id}`} className={menuItemClass}>
          <Trans>Ask for acknowledgement…</Trans>
        </Link>
      ) : null}
      {removed && moderates && !own ? (
        <Link to={page} className={menuItemClass}>
          <Trans>Bring this message back…</Trans>
        </Link>
      ) : null}
      {moderates && !own ? (
        <MenuGroup
          label={
            <Trans>
              Mute <bdi>{message.author.name}</bdi>
            </Trans>
          }
        >
          <Link to={`${page}?hours=1`} className={menuItemClass}>
            <Trans>for an hour…</Trans>
          </Link>
          <Link to={`${page}?hours=24`} className={menuItemClass}>
            <Trans>for a day…</Trans>
          </Link>
          <Link to={`${page}?hours=168`} className={menuItemClass}>
            <Trans>for a week…</Trans>
          </Link>
        </MenuGroup>
      ) : null}
    </>
  );
}
