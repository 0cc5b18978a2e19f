import { Trans } from '@lingui/react/macro';
import { Link } from '@remix-run/react';
import { useState } from 'react';
import type { MessageView } from '#server/channels/view.ts';
import { menuItemClass } from '../ui/menu.tsx';
import { messageAddress } from './place-of.ts';

/** The address of a message, to hand on; without script, or where the browser has nothing to copy to, a link to it. */
export function CopyLink({ message }: { message: Pick<MessageView, 'id' | 'channelId'> }) {
  const [copied, setCopied] = useState(false);
  const address = messageAddress(message.channelId, message.id);
  if (import.meta.env.SSR || !navigator.clipboard) {
    return (
      <Link to={address} className={menuItemClass}>
        <Trans>Link to this message</Trans>
      </Link>
    );
  }
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(address, location.href).href);
    setCopied(true);
  };
  return (
    <button
      type="button"
      onClick={() => void copy().catch(() => setCopied(false))}
      className={`${menuItemClass} cursor-pointer`}
    >
      <span role="status">
        {copied ? <Trans>The link is copied</Trans> : <Trans>Copy the link to this message</Trans>}
      </span>
    </button>
  );
}
