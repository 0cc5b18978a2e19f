import { Trans, useLingui } from '@lingui/react/macro';
import { muteHours } from '#domain/channels/kinds.ts';
import type { ChannelFacts } from '#domain/channels/policy.ts';
import { coordinates } from '#domain/core/actor.ts';
import { useActor } from '../shell/root-data.ts';
import { RadioGroup } from '../ui/form/choices.tsx';
import { TextInput } from '../ui/form/text-input.tsx';

interface MuteFieldsProps {
  facts: ChannelFacts;
  hours: string;
  reason?: string;
}

/** For how long somebody is muted, where, and why. */
export function MuteFields({ facts, hours, reason }: MuteFieldsProps) {
  const { t } = useLingui();
  const actor = useActor();
  const everywhere = facts.missionId !== null && coordinates(actor, facts.missionId);
  const words: Record<string, string> = { '1': t`An hour`, '24': t`A day`, '168': t`A week` };
  return (
    <>
      <RadioGroup
        name="hours"
        label={<Trans>For how long</Trans>}
        hint={<Trans>It ends by itself. They can go on reading.</Trans>}
        inline
        choices={muteHours.map((each) => ({ value: String(each), label: words[String(each)] }))}
        defaultValue={hours}
        required
      />
      {everywhere ? (
        <RadioGroup
          name="scope"
          label={<Trans>Where</Trans>}
          inline
          choices={[
            { value: 'channel', label: <Trans>In this channel</Trans> },
            { value: 'mission', label: <Trans>In all channels of the mission</Trans> },
          ]}
          defaultValue="channel"
          required
        />
      ) : null}
      <TextInput
        name="reason"
        label={<Trans>Reason</Trans>}
        hint={<Trans>They are told, and it stands in the channel’s moderation log.</Trans>}
        defaultValue={reason}
        required
      />
    </>
  );
}
