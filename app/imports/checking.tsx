import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ImportPreview } from '#server/imports/view.ts';
import { Notice } from '../ui/notice.tsx';
import { Num } from '../ui/num.tsx';
import { useReason } from '../ui/reasons.tsx';
import type { CheckingProps } from './checking-props.ts';
import { Expected } from './expected.tsx';
import { Faults } from './faults.tsx';
import { MappingForm } from './mapping-form.tsx';
import { Sample } from './sample.tsx';
import { encodingWords } from './words.ts';
import { YearForm } from './year-form.tsx';

/** A sheet before it is imported: how it was read, what it would bring, what stands in the way. */
export function Checking({ view, preview, reply }: CheckingProps) {
  const say = useReason();
  return (
    <div className="grid gap-5">
      {view.stopped ? (
        <Notice tone="bad" title={<Trans>Nothing of this sheet was imported</Trans>}>
          {say(view.stopped)}
        </Notice>
      ) : null}
      <Found preview={preview} />
      {preview.yearMissing ? <YearForm view={view} preview={preview} reply={reply} /> : null}
      <Expected view={view} preview={preview} reply={reply} />
      {preview.faultCount > 0 ? <Faults importId={view.id} preview={preview} /> : null}
      <MappingForm key={view.version} view={view} preview={preview} reply={reply} />
      {preview.sample.length > 0 ? <Sample preview={preview} /> : null}
    </div>
  );
}

/** Where the sheet's own words were found. */
function Found({ preview }: { preview: ImportPreview }) {
  const { i18n } = useLingui();
  const { headerRow, hxlRow, rowCount, encoding } = preview;
  return (
    <p className="max-w-text text-muted">
      <Plural value={rowCount} one="# row was read." other="# rows were read." />{' '}
      {hxlRow !== null ? (
        <Trans>
          The columns were found by the HXL hashtags in row <Num value={hxlRow} />, those without one by their
          headers.
        </Trans>
      ) : headerRow === null ? (
        <Trans>No headers were found.</Trans>
      ) : (
        <Trans>
          The columns were found by their headers in row <Num value={headerRow} />; there is no row of HXL
          hashtags.
        </Trans>
      )}{' '}
      <bdi>{encoding ? i18n._(encodingWords[encoding]) : <Trans>Workbook (XLSX)</Trans>}</bdi>.{' '}
      <Trans>You can leave this page: the sheet waits in your queue until you import it or give it up.</Trans>
    </p>
  );
}
