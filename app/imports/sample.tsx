import { Trans, useLingui } from '@lingui/react/macro';
import type { ImportPreview, SampleRow } from '#server/imports/view.ts';
import { classNames } from '../ui/class-names.ts';
import { Name } from '../ui/name.tsx';
import { Num } from '../ui/num.tsx';
import { SectionHead } from '../ui/page-head.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { fieldWords } from './words.ts';

/** The first rows as they were understood. */
export function Sample({ preview }: { preview: ImportPreview }) {
  const { t, i18n } = useLingui();
  const columns: Column<SampleRow>[] = preview.sampleFields.map((field, at) => ({
    head: i18n._(fieldWords[field]),
    cell: ({ cells }) =>
      cells[at] ? (
        <div className={classNames((cells[at] ?? '').length > 30 && 'min-w-56')}>
          <Name>{cells[at]}</Name>
        </div>
      ) : (
        '–'
      ),
  }));
  return (
    <section aria-labelledby="rows">
      <SectionHead id="rows" title={<Trans>The first rows as understood</Trans>} />
      <Table
        caption={t`The first rows as understood`}
        captionHidden
        scrolls
        rows={preview.sample}
        rowKey={({ row }) => String(row)}
        columns={[{ head: t`Row`, primary: true, cell: ({ row }) => <Num value={row} /> }, ...columns]}
      />
    </section>
  );
}
