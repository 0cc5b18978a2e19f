import { Trans } from '@lingui/react/macro';
import { Form } from '@remix-run/react';
import { Bell, BellOff, Star } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ChannelView } from '#server/channels/view.ts';
import { usePageKey } from '../ui/form/page-key.tsx';
import { menuItemClass } from '../ui/menu.tsx';
import { useCarry } from './use-carry.ts';

interface ChoicesProps {
  channel: ChannelView;
  /** The page that carries them out. */
  address: string;
}

/** How one holds a channel: at hand above the others, or muted. */
export function SeatChoices({ channel, address }: ChoicesProps) {
  const { id, starred, muted } = channel;
  const Ring = muted ? Bell : BellOff;
  return (
    <>
      <Choice command="channel.star" field="starred" value={!starred} {...{ id, address }}>
        <Star aria-hidden="true" className={starred ? 'size-4 fill-current text-accent' : 'size-4'} />
        {starred ? <Trans>Put it back among the others</Trans> : <Trans>Keep it at hand</Trans>}
      </Choice>
      <Choice command="channel.mute" field="muted" value={!muted} {...{ id, address }}>
        <Ring aria-hidden="true" className="size-4" />
        {muted ? <Trans>Count what is new again</Trans> : <Trans>Mute: count only mentions</Trans>}
      </Choice>
    </>
  );
}

interface ChoiceProps {
  command: 'channel.star' | 'channel.mute';
  id: string;
  field: 'starred' | 'muted';
  value: boolean;
  address: string;
  children: ReactNode;
}

function Choice({ command, id, field, value, address, children }: ChoiceProps) {
  const pageKey = usePageKey();
  const carry = useCarry(id);
  return (
    <Form
      method="post"
      action={address}
      preventScrollReset
      onSubmit={(event) => {
        event.preventDefault();
        void carry({ command, input: { channelId: id, [field]: value }, overtakes: `${command} ${id}` });
      }}
    >
      <input type="hidden" name="_command" value={command} />
      <input type="hidden" name="_request" value={`${pageKey}.${command}.${id}.${value}`} />
      <input type="hidden" name="channelId" value={id} />
      <input type="hidden" name={field} value={String(value)} />
      <button className={`${menuItemClass} cursor-pointer`}>{children}</button>
    </Form>
  );
}
