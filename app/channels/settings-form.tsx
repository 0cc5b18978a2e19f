import { Trans, useLingui } from '@lingui/react/macro';
import type { ChannelClass, HistoryRule, InvitingRule, JoiningRule, Tlp } from '#domain/channels/kinds.ts';
import { channelClasses, joiningRules, tlpLabels } from '#domain/channels/kinds.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { Checkbox, RadioGroup, Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextArea, TextInput } from '../ui/form/text-input.tsx';
import { classWords, joiningWords } from './channel-words.ts';

interface SettingsFormProps {
  command: 'channel.create' | 'channel.edit';
  fixed: Readonly<Record<string, string | number>>;
  reply: FormReply | null;
  settings?: {
    topic: string | null;
    class: ChannelClass;
    classes: readonly ChannelClass[];
    tlpCeiling: Tlp;
    history: HistoryRule;
    announcementOnly: boolean;
    description: string | null;
    joining: JoiningRule;
    invitedBy: InvitingRule;
  };
  /** What the form asks of who may join is for channels of a mission alone. */
  ofMission: boolean;
}

/** What a channel is for and how far what is said in it may go. */
export function SettingsForm({ command, fixed, reply, settings, ofMission }: SettingsFormProps) {
  const { i18n, t } = useLingui();
  const isNew = command === 'channel.create';
  return (
    <CommandForm
      command={command}
      fixed={fixed}
      reply={reply}
      submit={isNew ? <Trans>Open the channel</Trans> : <Trans>Save</Trans>}
    >
      {isNew ? (
        <TextInput
          name="name"
          label={<Trans>Name</Trans>}
          hint={<Trans>Short: it stands in every list.</Trans>}
          width="half"
          required
        />
      ) : null}
      <TextInput
        name="topic"
        label={<Trans>What it is about</Trans>}
        defaultValue={settings?.topic ?? undefined}
      />
      <TextArea
        name="description"
        label={<Trans>What it is for</Trans>}
        hint={<Trans>For who thinks of joining.</Trans>}
        rows={3}
        defaultValue={settings?.description ?? undefined}
      />
      {ofMission ? <WhoJoins settings={settings} /> : null}
      <RadioGroup
        name="class"
        label={<Trans>Who may be in it</Trans>}
        hint={<Trans>Once something was said, this can become narrower, never wider.</Trans>}
        choices={(settings?.classes ?? channelClasses).map((value) => ({
          value,
          label: i18n._(classWords[value]),
        }))}
        defaultValue={settings?.class ?? 'mixed'}
        inline
        required
      />
      <Select
        name="tlpCeiling"
        label={<Trans>Nothing above this may be written</Trans>}
        options={tlpLabels.map((value) => ({ value, label: `TLP:${value}` }))}
        defaultValue={settings?.tlpCeiling ?? 'AMBER'}
        required
      />
      <RadioGroup
        name="history"
        label={<Trans>Who joins late reads</Trans>}
        choices={[
          { value: 'all', label: t`everything said before` },
          { value: 'from_joining', label: t`only what is said from then on` },
        ]}
        defaultValue={settings?.history ?? 'all'}
        required
      />
      <Checkbox
        name="announcementOnly"
        label={<Trans>Only moderators write here</Trans>}
        value="on"
        defaultChecked={settings?.announcementOnly}
      />
    </CommandForm>
  );
}

function WhoJoins({ settings }: { settings: SettingsFormProps['settings'] | undefined }) {
  const { i18n, t } = useLingui();
  return (
    <>
      <RadioGroup
        name="joining"
        label={<Trans>Who may join</Trans>}
        choices={joiningRules.map((value) => ({ value, label: i18n._(joiningWords[value]) }))}
        defaultValue={settings?.joining ?? 'open'}
        required
      />
      <RadioGroup
        name="invitedBy"
        label={<Trans>Who may invite</Trans>}
        choices={[
          { value: 'moderators', label: t`moderators` },
          { value: 'members', label: t`everybody who is in it` },
        ]}
        defaultValue={settings?.invitedBy ?? 'moderators'}
        inline
        required
      />
    </>
  );
}
