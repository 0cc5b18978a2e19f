import { Trans, useLingui } from '@lingui/react/macro';
import { encodings, numberStyles } from '#domain/imports/plan.ts';
import type { ImportPreview, ImportView } from '#server/imports/view.ts';
import { Select } from '../ui/form/choices.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { encodingWords, numberWords } from './words.ts';
import { yearIn } from './year-form.tsx';

/** What a sheet may leave unsaid: its year, how it writes numbers, and in which letters it was saved. */
export function ReadingFields({ view, preview }: { view: ImportView; preview: ImportPreview }) {
  const { i18n } = useLingui();
  return (
    <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
      {view.kind === 'activities' ? (
        <TextInput
          name="year"
          type="number"
          label={<Trans>Year of the sheet</Trans>}
          hint={<Trans>For rows that name only a month.</Trans>}
          defaultValue={preview.year ?? yearIn(view.fileName)}
          unmarked
        />
      ) : null}
      <Select
        name="numbers"
        label={<Trans>How numbers are written</Trans>}
        options={numberStyles.map((style) => ({ value: style, label: i18n._(numberWords[style]) }))}
        defaultValue={preview.numbers}
        unmarked
      />
      {preview.encoding ? (
        <Select
          name="encoding"
          label={<Trans>Letters</Trans>}
          hint={<Trans>Another choice helps where names look broken.</Trans>}
          options={encodings.map((encoding) => ({ value: encoding, label: i18n._(encodingWords[encoding]) }))}
          defaultValue={preview.encoding}
          unmarked
        />
      ) : null}
    </div>
  );
}
