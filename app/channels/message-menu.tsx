import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@remix-run/react';
import { Ellipsis, MessagesSquare, Reply } from 'lucide-react';
import { createContext, useContext } from 'react';
import { type ChannelFacts, isModerator } from '#domain/channels/policy.ts';
import type { MessageView } from '#server/channels/view.ts';
import { MakeItems } from '../cards/make-items.tsx';
import { useActor } from '../shell/root-data.ts';
import { Menu, MenuGroup, menuItemClass } from '../ui/menu.tsx';
import { UnreadItem } from './unread-item.tsx';

const FactsContext = createContext<ChannelFacts | null>(null);
export const ChannelFactsProvider = FactsContext.Provider;

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
  const facts = useContext(FactsContext);
  if (!actor || !facts) return null;
  const own = actor.personId === message.author.personId;
  const moderates = isModerator(actor, facts);
  const threads = onReply !== undefined;
  const makes = message.html !== null && facts.missionId !== null && !facts.archived;
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
          {makes && facts.missionId ? <MakeItems message={message} missionId={facts.missionId} /> : null}
          {facts.seated ? <UnreadItem message={message} address={address} inThread={!threads} /> : null}
          <MenuItems message={message} address={address} own={own} moderates={moderates} />
        </Menu>
      ) : null}
    </div>
  );
}

interface MenuItemsProps {
  message: MessageView;
  address: string;
  own: boolean;
  moderates: boolean;
}

function MenuItems({ message, address, own, moderates }: MenuItemsProps) {
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
