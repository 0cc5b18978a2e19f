import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type Theme, themes } from '#domain/missions/themes.ts';
import { Select } from '../ui/form/choices.tsx';
import { FieldGroup } from '../ui/form/field-group.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { themeWords } from './theme-words.ts';

const MOST = 40;

/** What the fields of repeated tasks are called in the list of what is wrong. */
export function useTaskLabels(name: string): Record<string, string> {
  const { t } = useLingui();
  const rows = Array.from({ length: MOST }, (_, at) => at);
  return Object.fromEntries(
    rows.flatMap((at) => [
      [`${name}[${at}].code`, t`Code of task ${at + 1}`],
      [`${name}[${at}].title`, t`Title of task ${at + 1}`],
    ]),
  );
}

/** Several tasks, a row each. */
export function TaskRows({ name, label, rows = 1 }: { name: string; label: ReactNode; rows?: number }) {
  const { t } = useLingui();
  return (
    <FieldGroup
      name={name}
      label={label}
      addLabel={<Trans>Add a task</Trans>}
      rowLabel={(number) => t`Task ${number}`}
      rows={rows}
      maximum={MOST}
    >
      {(row) => <TaskFields prefix={`${row}.`} />}
    </FieldGroup>
  );
}

/** One task: its code, its title, and the theme under which its work is counted. */
export function TaskFields({ prefix = '', required = false }: { prefix?: string; required?: boolean }) {
  const { t, i18n } = useLingui();
  return (
    <div className="grid gap-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <TextInput
        name={`${prefix}code`}
        label={<Trans>Code</Trans>}
        placeholder="POC"
        maxLength={12}
        spellCheck={false}
        unmarked
        required={required}
        ltr
      />
      <TextInput
        name={`${prefix}title`}
        label={<Trans>Task, as the mandate words it</Trans>}
        maxLength={200}
        unmarked
        required={required}
      />
      <Select
        name={`${prefix}theme`}
        label={<Trans>Theme</Trans>}
        options={(Object.keys(themes) as Theme[]).map((theme) => ({
          value: theme,
          label: i18n._(themeWords[theme]),
        }))}
        empty={t`None`}
        className="sm:col-span-2"
      />
    </div>
  );
}
