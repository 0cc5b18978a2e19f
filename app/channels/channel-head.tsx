import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@remix-run/react';
import { Ellipsis, X } from 'lucide-react';
import { Suspense } from 'react';
import type { ChannelView } from '#server/channels/view.ts';
import { LinkIndicator, useLinkState } from '../live/link-indicator.tsx';
import { ChannelName, useChannelName } from '../shell/channel-name.tsx';
import { later } from '../shell/later.ts';
import { Menu } from '../ui/menu.tsx';
import { Pill } from '../ui/pill.tsx';
import { Tlp } from '../ui/tlp.tsx';
import { addressOf } from './channel.tsx';
import { classWords } from './channel-words.ts';
import { ChannelItems } from './lazy-channel-items.tsx';
import { PinnedLine } from './lazy-pinned.tsx';

const Here = later('channels/here', async () => (await import('./here.tsx')).Here);

interface HeadProps {
  channel: ChannelView;
  /** 1 where the page is the channel's own. */
  level: 1 | 2;
  /** Where the channel stands beside another page: takes it away. */
  onClose?: () => void;
}

/** What the channel is, who listens, and how far what is said in it may go. */
export function ChannelHead({ channel, level, onClose }: HeadProps) {
  const { i18n, t } = useLingui();
  const Heading = `h${level}` as const;
  return (
    <header className="flex items-start justify-between gap-3 border-b border-line px-4 py-2.5">
      <div className="min-w-0">
        <Heading className="text-lead">
          {onClose ? (
            <Link to={addressOf(channel)} className="text-text no-underline hover:underline">
              <ChannelName channel={channel} />
            </Link>
          ) : (
            <ChannelName channel={channel} />
          )}
        </Heading>
        <div className="flex flex-wrap gap-x-1.5 text-small text-muted">
          <Link to={`${addressOf(channel)}/people`} className="text-muted">
            <Plural value={channel.people} one="# person" other="# people" />
          </Link>
          <span aria-hidden="true">·</span>
          <span>
            <Plural value={channel.organisations} one="# organisation" other="# organisations" />
          </span>
          <span aria-hidden="true">·</span>
          <span>{i18n._(classWords[channel.class])}</span>
          {channel.pins > 0 ? (
            <>
              <span aria-hidden="true">·</span>
              <PinnedLine channel={channel} />
            </>
          ) : null}
          {channel.facts.archived ? (
            <Pill>
              <Trans>Archived</Trans>
            </Pill>
          ) : null}
          <OthersHere channel={channel} />
          <LinkIndicator />
        </div>
        {channel.topic ? (
          <p className="text-small">
            <bdi>{channel.topic}</bdi>
          </p>
        ) : null}
      </div>
      <div className="flex flex-none items-center gap-1">
        <Tlp label={channel.tlpCeiling} />
        <ChannelMenu channel={channel} />
        {onClose ? (
          <button
            type="button"
            aria-label={t`Close the channel beside the page`}
            onClick={onClose}
            className="grid size-8 cursor-pointer place-items-center rounded-md text-muted hover:bg-fill hover:text-text"
          >
            <X aria-hidden="true" className="size-4.5" />
          </button>
        ) : null}
      </div>
    </header>
  );
}

/** Who else is there is known only to a page that is live. */
function OthersHere({ channel }: { channel: ChannelView }) {
  if (useLinkState() === 'idle') return null;
  return (
    <Suspense>
      <Here channel={channel} />
    </Suspense>
  );
}

function ChannelMenu({ channel }: { channel: ChannelView }) {
  const { t } = useLingui();
  const name = useChannelName()(channel);
  return (
    <Menu
      name={t`More about ${name}`}
      summaryClass="grid size-8 cursor-pointer place-items-center rounded-md text-muted hover:bg-fill coarse:size-10"
      label={<Ellipsis aria-hidden="true" className="size-4.5" />}
    >
      <ChannelItems channel={channel} />
    </Menu>
  );
}
