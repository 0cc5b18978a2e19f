import { Trans } from '@lingui/react/macro';
import { Form, Link } from '@remix-run/react';
import { type ReactNode, useState } from 'react';
import { mayPin } from '#domain/channels/message-policy.ts';
import type { ChannelFacts } from '#domain/channels/policy.ts';
import type { MessageView } from '#server/channels/view.ts';
import { useActor } from '../shell/root-data.ts';
import { usePageKey } from '../ui/form/page-key.tsx';
import { menuItemClass } from '../ui/menu.tsx';
import { factsOf } from './message-facts.ts';
import { messageAddress } from './place-of.ts';
import { useCarry } from './use-carry.ts';

interface KeepItemsProps {
  message: MessageView;
  /** The channel's own address. */
  address: string;
  facts: ChannelFacts;
}

/** Keeps a message: for oneself, for later, and for everybody at the head of its channel. */
export function KeepItems({ message, address, facts }: KeepItemsProps) {
  const [saved, setSaved] = useState(false);
  const { pinned } = message;
  const pins = mayPin(useActor(), facts, factsOf(message)).allowed;
  if (message.html === null) return null;
  return (
    <>
      {saved ? (
        <Link to="/saved" className={menuItemClass}>
          <Trans>Saved: see what you keep</Trans>
        </Link>
      ) : (
        <Press command="message.save" page="/saved" message={message} onDone={() => setSaved(true)}>
          <Trans>Save for later</Trans>
        </Press>
      )}
      {message.forwarded ? null : (
        <Link to={`${messageAddress(message.channelId, message.id)}/forward`} className={menuItemClass}>
          <Trans>Forward…</Trans>
        </Link>
      )}
      {pins ? (
        <Press command={pinned ? 'message.unpin' : 'message.pin'} page={`${address}/pins`} message={message}>
          {pinned ? <Trans>Take it down from the head</Trans> : <Trans>Pin at the head of the channel</Trans>}
        </Press>
      ) : null}
    </>
  );
}

interface PressProps {
  command: 'message.save' | 'message.pin' | 'message.unpin';
  /** The page that carries it out without script. */
  page: string;
  message: MessageView;
  onDone?: () => void;
  children: ReactNode;
}

function Press({ command, page, message, onDone, children }: PressProps) {
  const pageKey = usePageKey();
  const carry = useCarry(message.channelId);
  return (
    <Form
      method="post"
      action={page}
      onSubmit={(event) => {
        event.preventDefault();
        const overtakes = `${command === 'message.save' ? 'save' : 'pin'} ${message.id}`;
        void carry({ command, input: { messageId: message.id }, overtakes }).then(onDone);
      }}
    >
      <input type="hidden" name="_command" value={command} />
      <input type="hidden" name="_request" value={`${pageKey}.${command}.${message.id}`} />
      <input type="hidden" name="messageId" value={message.id} />
      <button className={`${menuItemClass} cursor-pointer`}>{children}</button>
    </Form>
  );
}
