import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { importKinds } from '#domain/imports/columns.ts';
import { Card } from '../ui/card.tsx';
import { RadioGroup, Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import type { CheckingProps } from './checking-props.ts';
import { ColumnFields } from './column-fields.tsx';
import { PlacementFields } from './placement-fields.tsx';
import { ReadingFields } from './reading-fields.tsx';
import { kindWords } from './words.ts';

/** How the sheet is read and where its rows go, as found and as the coordinator says; checked anew each time. */
export function MappingForm({ view, preview, reply }: CheckingProps) {
  const { i18n } = useLingui();
  return (
    <Card title={<Trans>How it is read</Trans>} id="mapping">
      <CommandForm
        command="import.map"
        reply={reply}
        fixed={{ importId: view.id, version: view.version }}
        submit={<Trans>Check again</Trans>}
        variant="secondary"
        className="gap-6"
      >
        <RadioGroup
          name="kind"
          label={<Trans>Kind of sheet</Trans>}
          choices={importKinds.map((kind) => ({ value: kind, label: i18n._(kindWords[kind]) }))}
          defaultValue={view.kind}
          required
        />
        <Part id="columns" title={<Trans>Columns</Trans>}>
          <ColumnFields kind={view.kind} preview={preview} />
        </Part>
        <Part id="places" title={<Trans>Where the rows go</Trans>}>
          {view.kind === 'activities' ? <MissionField {...{ preview }} /> : null}
          <PlacementFields kind={view.kind} preview={preview} />
        </Part>
        <Part id="reading" title={<Trans>Years, numbers and letters</Trans>}>
          <ReadingFields view={view} preview={preview} />
        </Part>
      </CommandForm>
    </Card>
  );
}

function Part({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="grid gap-3 border-t border-line pt-4">
      <h3 id={`${id}-title`}>{title}</h3>
      {children}
    </section>
  );
}

function MissionField({ preview }: { preview: CheckingProps['preview'] }) {
  const { t } = useLingui();
  return (
    <Select
      name="missionId"
      label={<Trans>Mission</Trans>}
      hint={<Trans>Takes the rows of every country that no other mission of yours works in.</Trans>}
      options={preview.missions.map(({ id, acronym }) => ({ value: id, label: acronym }))}
      defaultValue={preview.missionId ?? undefined}
      empty={t`By country only`}
      unmarked
    />
  );
}
