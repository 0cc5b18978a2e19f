import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ChannelItem } from '#server/channels/view.ts';
import { useStream } from '../live/use-stream.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { Card } from '../ui/card.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Count, Pill } from '../ui/pill.tsx';
import { inReadingOrder } from './reading-order.ts';
import { SeatForm } from './seat-form.tsx';

interface ChannelRowsProps {
  channels: readonly ChannelItem[];
}

/** A mission's channels: the reader's own, those they may join, and those that can only be read. */
export function ChannelRows({ channels }: ChannelRowsProps) {
  const mine = inReadingOrder(channels.filter(({ seated, archived }) => seated && !archived));
  const others = channels.filter(({ seated, archived }) => !seated && !archived);
  const archived = channels.filter((channel) => channel.archived);
  if (channels.length === 0) return <Empty title={<Trans>There are no channels here yet</Trans>} />;
  return (
    <div className="grid gap-5">
      <Rows title={<Trans>Your channels</Trans>} channels={mine} />
      <Rows title={<Trans>Others you may join</Trans>} channels={others} />
      <Rows title={<Trans>Archived: to be read, not written</Trans>} channels={archived} />
    </div>
  );
}

function Rows({ title, channels }: ChannelRowsProps & { title: ReactNode }) {
  if (channels.length === 0) return null;
  return (
    <Card title={title} flush>
      <ul>
        {channels.map((channel) => (
          <li
            key={channel.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line px-4 py-2.5 not-last:border-b"
          >
            <ChannelRow channel={channel} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ChannelRow({ channel }: { channel: ChannelItem }) {
  const { t } = useLingui();
  useStream(channel.seated ? `channel:${channel.id}` : null);
  return (
    <>
      <div className="min-w-0 flex-1 basis-56">
        <Link
          to={`/channels/${channel.id}`}
          look="plain"
          className={channel.unread > 0 ? 'font-semibold' : undefined}
        >
          <ChannelName channel={channel} />
        </Link>
        {channel.announcementOnly ? (
          <span className="ms-2">
            <Pill>
              <Trans>Only moderators write</Trans>
            </Pill>
          </span>
        ) : null}
        {channel.topic ? (
          <p className="text-small text-muted">
            <bdi>{channel.topic}</bdi>
          </p>
        ) : null}
      </div>
      <Count value={channel.mentions} mine sign="@" label={t`times you are mentioned`} />
      {channel.unread > 0 ? (
        <span className="text-small font-semibold text-accent">
          <Plural value={channel.unread} one="# new" other="# new" />
        </span>
      ) : null}
      {channel.seated || channel.archived ? null : (
        <SeatForm command="channel.join" channel={channel} address={`/channels/${channel.id}`} />
      )}
    </>
  );
}
