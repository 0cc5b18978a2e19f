import { Trans } from '@lingui/react/macro';
import type { InboxView } from '#server/channels/view-inbox.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { Card } from '../ui/card.tsx';
import { Empty } from '../ui/empty.tsx';
import { Pill } from '../ui/pill.tsx';
import { SaidLine } from './said-line.tsx';

/** Where the reader was called, the newest first. */
export function Mentions({ mentions }: Pick<InboxView, 'mentions'>) {
  if (mentions.length === 0) return <Empty title={<Trans>Nobody has mentioned you yet</Trans>} />;
  return (
    <Card flush>
      <ul>
        {mentions.map(({ message, channel, unread }) => (
          <li key={message.id} className="border-line px-4 py-2.5 not-last:border-b">
            <SaidLine message={message}>
              <ChannelName channel={channel} />
              {unread ? (
                <Pill tone="accent">
                  <Trans context="of messages">New</Trans>
                </Pill>
              ) : null}
            </SaidLine>
          </li>
        ))}
      </ul>
    </Card>
  );
}
