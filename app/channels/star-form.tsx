import { Trans } from '@lingui/react/macro';
import { Form } from '@remix-run/react';
import { Star } from 'lucide-react';
import type { ChannelView } from '#server/channels/view.ts';
import { overLink } from '../live/over-link.ts';
import { usePageKey } from '../ui/form/page-key.tsx';
import { menuItemClass } from '../ui/menu.tsx';

/** Keeps a channel at hand, above the others, or puts it back among them. */
export function StarForm({ channel, address }: { channel: ChannelView; address: string }) {
  const pageKey = usePageKey();
  const starred = !channel.starred;
  return (
    <Form
      method="post"
      action={address}
      preventScrollReset
      onSubmit={(event) => overLink(event, 'channel.star', { channelId: channel.id, starred })}
    >
      <input type="hidden" name="_command" value="channel.star" />
      <input type="hidden" name="_request" value={`${pageKey}.star.${channel.id}.${starred}`} />
      <input type="hidden" name="channelId" value={channel.id} />
      <input type="hidden" name="starred" value={String(starred)} />
      <button className={`${menuItemClass} cursor-pointer`}>
        <Star aria-hidden="true" className={starred ? 'size-4' : 'size-4 fill-current text-accent'} />
        {starred ? <Trans>Keep it at hand</Trans> : <Trans>Put it back among the others</Trans>}
      </button>
    </Form>
  );
}
