import { Trans } from '@lingui/react/macro';
import type { ImportPreview, ImportView } from '#server/imports/view.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { Notice } from '../ui/notice.tsx';
import type { CheckingProps } from './checking-props.ts';

/** Asks for what only the coordinator knows of a sheet that names months alone; all else stays as it is. */
export function YearForm({ view, preview, reply }: CheckingProps) {
  return (
    <Notice tone="warn" title={<Trans>Which year is this sheet about?</Trans>}>
      <p>
        <Trans>It names months without a year, so its rows cannot be placed in time yet.</Trans>
      </p>
      <CommandForm
        command="import.map"
        reply={reply}
        fixed={mappingNow(view, preview)}
        submit={<Trans>Use this year</Trans>}
        className="gap-2"
      >
        <TextInput
          name="year"
          type="number"
          label={<Trans>Year of the sheet</Trans>}
          defaultValue={yearIn(view.fileName)}
          labelHidden
        />
      </CommandForm>
    </Notice>
  );
}

/** How the sheet is read now, as fields of a form. */
function mappingNow(view: ImportView, preview: ImportPreview): Record<string, string | number> {
  const { encoding, missionId, numbers, columns, placements } = preview;
  const chosen = placements.filter((placement) => placement.chosen);
  return {
    importId: view.id,
    version: view.version,
    kind: view.kind,
    numbers,
    ...(encoding ? { encoding } : {}),
    ...(missionId ? { missionId } : {}),
    ...Object.fromEntries(Object.entries(columns).map(([field, column]) => [`columns.${field}`, column])),
    ...Object.fromEntries(
      chosen.flatMap(({ word, to }, at) => [
        [`destinations[${at}].word`, word],
        [`destinations[${at}].to`, to ?? ''],
      ]),
    ),
  };
}

/** The year that the file's name gives, where it gives one. */
export function yearIn(fileName: string): string | undefined {
  const years = new Set(fileName.match(/\d+/g)?.filter((digits) => /^(19|20)\d{2}$/.test(digits)));
  return years.size === 1 ? [...years][0] : undefined;
}
