import { Trans } from '@lingui/react/macro';
import { Link } from '@remix-run/react';
import { isModerator, mayPost } from '#domain/channels/policy.ts';
import type { ChannelView } from '#server/channels/view.ts';
import { useActor } from '../shell/root-data.ts';
import { menuItemClass } from '../ui/menu.tsx';
import { addressOf } from './channel.tsx';
import { PinButton } from './pin-button.tsx';
import { SeatChoices } from './seat-choices.tsx';
import { SeatForm } from './seat-form.tsx';

/** What the menu of a channel holds for this reader. */
export function ChannelItems({ channel }: { channel: ChannelView }) {
  const actor = useActor();
  const address = addressOf(channel);
  return (
    <>
      {channel.initiative ? (
        <Link to={`/initiatives/${channel.initiative.id}`} className={menuItemClass}>
          <Trans>The initiative</Trans>
        </Link>
      ) : null}
      {channel.facts.seated ? <SeatChoices channel={channel} address={address} /> : null}
      <BeginItems channel={channel} />
      <Link to={`/search/messages?channel=${channel.id}`} className={menuItemClass}>
        <Trans>Search in this channel</Trans>
      </Link>
      <Link to={`${address}/log`} className={menuItemClass}>
        <Trans>What moderators did</Trans>
      </Link>
      <Link to={`${address}/commands`} className={menuItemClass}>
        <Trans>Slash commands</Trans>
      </Link>
      {isModerator(actor, channel.facts) ? (
        <>
          <Link to={`${address}/settings`} className={menuItemClass}>
            <Trans>Settings of this channel</Trans>
          </Link>
          <Link to={`${address}/ask`} className={menuItemClass}>
            <Trans>Ask for acknowledgement…</Trans>
          </Link>
          <Link to={`${address}/order`} className={menuItemClass}>
            <Trans>Order in this channel</Trans>
          </Link>
          <Link to={`${address}/keeping`} className={menuItemClass}>
            <Trans>What it keeps</Trans>
          </Link>
          <Link to="/moderation" className={menuItemClass}>
            <Trans>What waits for moderators</Trans>
          </Link>
        </>
      ) : null}
      {channel.mission ? <PinButton slug={channel.mission.slug} channelId={channel.id} /> : null}
      {channel.facts.seated ? <SeatForm command="channel.leave" channel={channel} address={address} /> : null}
    </>
  );
}

/** What is begun here by a form, for whoever knows no slash command. */
function BeginItems({ channel }: { channel: ChannelView }) {
  const actor = useActor();
  const { missionId } = channel.facts;
  if (!mayPost(actor, { ...channel.facts, slowUntil: null }, 'CLEAR').allowed) return null;
  return (
    <>
      <Link to={`${addressOf(channel)}/polls/new`} className={menuItemClass}>
        <Trans>Ask in a poll…</Trans>
      </Link>
      {missionId ? (
        <Link to={`/missions/${missionId}/tasks/new?channel=${channel.id}`} className={menuItemClass}>
          <Trans>Note a task…</Trans>
        </Link>
      ) : null}
    </>
  );
}
