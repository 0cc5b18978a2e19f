import { Trans } from '@lingui/react/macro';
import { type ChangeEvent, useState } from 'react';
import { MAXIMUM_FILE_BYTES, MAXIMUM_FILE_MEGABYTES } from '#domain/imports/limits.ts';
import { Field } from '../ui/form/field.tsx';
import { Num } from '../ui/num.tsx';

/** The file to import; one that is too large is refused before it travels. */
export function SheetField() {
  const [tooLarge, setTooLarge] = useState<string>();

  const weigh = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const [file] = input.files ?? [];
    const over = file !== undefined && file.size > MAXIMUM_FILE_BYTES;
    setTooLarge(over ? file.name : undefined);
    if (over) input.value = '';
  };
  return (
    <Field
      name="file"
      label={<Trans>Sheet</Trans>}
      hint={
        <Trans>
          CSV or XLSX, up to <Num value={MAXIMUM_FILE_MEGABYTES} unit="MB" />. With an HXL hashtag row the
          columns are found by it, else by their headers in English, Spanish, French or Arabic.
        </Trans>
      }
      required
    >
      {(_, described) => (
        <>
          <input
            {...described}
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={weigh}
            className="control max-w-text file:me-3 file:cursor-pointer file:rounded-sm file:border file:border-line-strong file:bg-fill file:px-2.5 file:py-0.5 file:font-semibold file:text-text"
          />
          <div role="status" className="text-small font-semibold text-bad">
            {tooLarge ? (
              <Trans>
                <bdi>{tooLarge}</bdi> is larger than <Num value={MAXIMUM_FILE_MEGABYTES} unit="MB" />. Divide
                it and import the parts.
              </Trans>
            ) : null}
          </div>
        </>
      )}
    </Field>
  );
}
