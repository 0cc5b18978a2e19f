import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import type { ProfileView } from '#server/accounts/view.ts';
import { languages } from '../shell/languages.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Checkbox, RadioGroup, Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { Notice } from '../ui/notice.tsx';

interface ProfileFormProps {
  profile: ProfileView;
  timeZones: readonly string[];
  reply: FormReply | null;
}

export function ProfileForm({ profile, timeZones, reply }: ProfileFormProps) {
  const { t } = useLingui();
  const themes = [
    { value: 'system', label: t`As this device` },
    { value: 'light', label: t`Light` },
    { value: 'dark', label: t`Dark` },
    { value: 'contrast', label: t`High contrast` },
  ];
  return (
    <CommandForm command="account.update-profile" reply={reply} submit={<Trans>Save</Trans>}>
      <Meanwhile profile={profile} reply={reply} />
      <input type="hidden" name="version" value={profile.version} />
      <TextInput
        name="name"
        label={<Trans>Name</Trans>}
        defaultValue={profile.name}
        autoComplete="name"
        required
      />
      <Select
        name="locale"
        label={<Trans>Language</Trans>}
        hint={<Trans>Of the pages and of mail to you.</Trans>}
        options={languages.map(({ locale, name }) => ({ value: locale, label: name }))}
        defaultValue={profile.locale}
        required
      />
      <Select
        name="timeZone"
        label={<Trans>Time zone</Trans>}
        options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        defaultValue={profile.timeZone}
        required
      />
      <RadioGroup
        name="theme"
        label={<Trans>Look</Trans>}
        choices={themes}
        defaultValue={profile.theme}
        inline
        required
      />
      <Checkbox
        name="textOnly"
        value="on"
        label={<Trans>Text only</Trans>}
        hint={<Trans>For the worst links: no maps, charts or pictures.</Trans>}
        defaultChecked={profile.textOnly}
      />
      <Checkbox
        name="hidesPresence"
        value="on"
        label={<Trans>Do not show that I am here</Trans>}
        hint={<Trans>Nobody in your channels sees that you are reading, or that you are writing.</Trans>}
        defaultChecked={profile.hidesPresence}
      />
    </CommandForm>
  );
}

/** What somebody, perhaps in another window, saved in the meantime, beside what was typed here. */
function Meanwhile({ profile, reply }: { profile: ProfileView; reply: FormReply | null }) {
  if (!reply || reply.ok || reply.problem.code !== 'stale_version') return null;
  return (
    <Notice tone="warn" title={<Trans>Saved in the meantime</Trans>}>
      <DefinitionList
        items={[
          { term: <Trans>Name</Trans>, value: <bdi>{profile.name}</bdi> },
          { term: <Trans>Language</Trans>, value: profile.locale },
          { term: <Trans>Time zone</Trans>, value: <bdi>{profile.timeZone}</bdi> },
        ]}
      />
    </Notice>
  );
}
