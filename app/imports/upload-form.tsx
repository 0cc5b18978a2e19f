import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import { Card } from '../ui/card.tsx';
import { Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { SheetField } from './sheet-field.tsx';

interface UploadFormProps {
  reply: FormReply | null;
  /** The mission whose page it stands on; elsewhere it is chosen. */
  missionId?: string;
  missions?: readonly { readonly id: string; readonly acronym: string }[];
}

/** Brings a sheet in to be looked at; nothing is imported by it. */
export function UploadForm({ reply, missionId, missions = [] }: UploadFormProps) {
  const { t } = useLingui();
  return (
    <Card title={<Trans>Import a sheet</Trans>}>
      <CommandForm
        command="import.upload"
        reply={reply}
        fixed={missionId ? { missionId } : {}}
        labels={{ file: <Trans>Sheet</Trans> }}
        submit={<Trans>Upload and check</Trans>}
        files
      >
        <p className="max-w-text text-muted">
          <Trans>
            A 3W sheet brings organisations, initiatives and indicator values; a table of uniformed personnel
            brings contributions to the missions it names. You see what it would bring, and every error,
            before anything is written.
          </Trans>
        </p>
        <SheetField />
        {missionId ? null : (
          <Select
            name="missionId"
            label={<Trans>Mission</Trans>}
            hint={<Trans>For a 3W sheet of one mission. Tables of personnel name their missions.</Trans>}
            options={missions.map(({ id, acronym }) => ({ value: id, label: acronym }))}
            empty={t`By the countries or missions in the sheet`}
          />
        )}
      </CommandForm>
    </Card>
  );
}
