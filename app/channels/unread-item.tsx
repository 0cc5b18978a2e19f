import { Trans } from '@lingui/react/macro';
import { Form, useLocation } from '@remix-run/react';
import type { MessageView } from '#server/channels/view.ts';
import { usePageKey } from '../ui/form/page-key.tsx';
import { menuItemClass } from '../ui/menu.tsx';
import { useCarry } from './use-carry.ts';

interface UnreadItemProps {
  message: MessageView;
  /** The channel's own address. */
  address: string;
  inThread: boolean;
}

/** Takes back that one has read a message and what came after it. */
export function UnreadItem({ message, address, inThread }: UnreadItemProps) {
  const pageKey = usePageKey();
  const { pathname } = useLocation();
  const carry = useCarry(message.channelId);
  return (
    <Form
      method="post"
      action={inThread ? pathname : address}
      preventScrollReset
      onSubmit={(event) => {
        event.preventDefault();
        void carry({ command: 'message.mark-unread', input: { messageId: message.id } });
      }}
    >
      <input type="hidden" name="_command" value="message.mark-unread" />
      <input type="hidden" name="_request" value={`${pageKey}.unread.${message.id}`} />
      <input type="hidden" name="messageId" value={message.id} />
      <button className={`${menuItemClass} cursor-pointer`}>
        <Trans>Mark as unread from here</Trans>
      </button>
    </Form>
  );
}
