import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type Theme, themes } from '#domain/missions/themes.ts';
import type { PlanChoices, PlanView } from '#server/initiatives/view.ts';
import { themeWords } from '../missions/theme-words.ts';
import { Select } from '../ui/form/choices.tsx';
import { DateInput, TextArea, TextInput } from '../ui/form/text-input.tsx';

/** A part of the long form, with its place in the list of parts above. */
export function Part({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section id={id} className="grid gap-4 border-t border-line pt-4">
      <h2 className="text-lead">{title}</h2>
      {children}
    </section>
  );
}

/** What it is, under which task, in whose words. */
export function AboutFields({ choices, plan }: { choices: PlanChoices; plan: PlanView | null }) {
  const { t, i18n } = useLingui();
  return (
    <>
      <TextInput
        name="title"
        label={<Trans>Title</Trans>}
        hint={<Trans>What you will do together, and where. In any language.</Trans>}
        defaultValue={plan?.title}
        maxLength={160}
        required
      />
      <Select
        name="taskId"
        label={<Trans>Mandated task</Trans>}
        hint={<Trans>The task of the mission’s mandate that it serves.</Trans>}
        options={choices.tasks.map((task) => ({ value: task.id, label: `${task.code} · ${task.title}` }))}
        defaultValue={plan?.taskId ?? undefined}
        empty={t`Choose a task`}
        required
      />
      <Select
        name="theme"
        label={<Trans>Theme</Trans>}
        options={(Object.keys(themes) as Theme[]).map((theme) => ({
          value: theme,
          label: i18n._(themeWords[theme]),
        }))}
        defaultValue={plan?.theme ?? undefined}
        empty={t`Choose a theme`}
        required
      />
      <TextArea
        name="summary"
        label={<Trans>What you want to do</Trans>}
        hint={
          <Trans>For whom, how, and what will be different. Anybody can read it once it is approved.</Trans>
        }
        defaultValue={plan?.summary}
        lang={plan?.language}
        rows={7}
        required
      />
      <TextInput
        name="language"
        label={<Trans>Language of title and text</Trans>}
        hint={<Trans>Its code: en, es, fr, ar, or another such as ha or swa.</Trans>}
        defaultValue={plan?.language ?? i18n.locale}
        width="short"
        spellCheck={false}
        ltr
      />
    </>
  );
}

/** From when to when. */
export function DayFields({ choices, plan }: { choices: PlanChoices; plan: PlanView | null }) {
  return (
    <div className="flex flex-wrap gap-4">
      <DateInput
        name="startsOn"
        label={<Trans>First day</Trans>}
        defaultValue={plan?.startsOn ?? undefined}
        min={choices.mission.startedOn}
        required
      />
      <DateInput
        name="endsOn"
        label={<Trans>Last day</Trans>}
        defaultValue={plan?.endsOn ?? undefined}
        min={choices.mission.startedOn}
        required
      />
    </div>
  );
}
