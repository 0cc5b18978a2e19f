import { Trans } from '@lingui/react/macro';
import { BadgeCheck } from 'lucide-react';
import type { MissionView } from '#server/missions/view.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Time } from '../ui/time.tsx';
import { Tlp } from '../ui/tlp.tsx';
import { Section } from './section.tsx';

/** What was said last in the mission's channels that the reader is seated in. */
export function SaidLately({ mission }: { mission: MissionView }) {
  const channels = `/missions/${mission.slug}/channels`;
  return (
    <Section
      title={<Trans>Latest in channels</Trans>}
      aside={
        <Link to={channels}>
          <Trans>All channels</Trans>
        </Link>
      }
    >
      {mission.said.length === 0 ? (
        <p className="text-muted">
          <Trans>Nothing was said yet where you can read.</Trans>
        </p>
      ) : (
        <ul className="grid divide-y divide-line rounded-md border border-line bg-surface">
          {mission.said.map((message) => (
            <li key={message.id} className="grid gap-0.5 px-3 py-2.5">
              <div className="flex flex-wrap items-baseline gap-x-2 text-small text-muted">
                <Link to={`/channels/${message.channel.id}`} look="plain" className="font-semibold">
                  <ChannelName channel={message.channel} />
                </Link>
                <span className="text-text">
                  <Name>{message.author}</Name>
                </span>
                <span>
                  <Name>{message.organisation}</Name>
                  {message.verified ? <VerifiedMark /> : null}
                </span>
                <Time at={message.at} />
                {message.tlp === 'GREEN' ? null : <Tlp label={message.tlp} />}
              </div>
              <p dir="auto" lang={message.language ?? undefined} className="line-clamp-2 break-words">
                {message.text}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Drawn by the portal alone, never from what somebody typed. */
function VerifiedMark() {
  return (
    <span className="ms-1 inline-block align-[-2px] text-accent">
      <BadgeCheck aria-hidden="true" className="size-3.5" />
      <span className="sr-only">
        <Trans>verified partner</Trans>
      </span>
    </span>
  );
}
