import { Trans } from '@lingui/react/macro';
import { Form } from '@remix-run/react';
import { Button } from '../ui/button.tsx';
import { usePageKey } from '../ui/form/page-key.tsx';
import { menuItemClass } from '../ui/menu.tsx';

interface SeatFormProps {
  command: 'channel.join' | 'channel.leave';
  channel: { id: string };
  /** The page that carries it out. */
  address: string;
}

/** Takes a seat in a channel, or gives it up. */
export function SeatForm({ command, channel, address }: SeatFormProps) {
  const pageKey = usePageKey();
  return (
    <Form method="post" action={address}>
      <input type="hidden" name="_command" value={command} />
      <input type="hidden" name="_request" value={`${pageKey}.${command}.${channel.id}`} />
      <input type="hidden" name="channelId" value={channel.id} />
      {command === 'channel.join' ? (
        <Button small>
          <Trans>Join</Trans>
        </Button>
      ) : (
        <button className={`${menuItemClass} cursor-pointer`}>
          <Trans>Leave this channel</Trans>
        </button>
      )}
    </Form>
  );
}
