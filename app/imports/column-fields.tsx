import { Trans, useLingui } from '@lingui/react/macro';
import { type ColumnField, fieldsOf, type ImportKind } from '#domain/imports/columns.ts';
import type { ImportPreview } from '#server/imports/view.ts';
import { Select } from '../ui/form/choices.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Pill } from '../ui/pill.tsx';
import { columnLetters, fieldWords } from './words.ts';

interface ColumnFieldsProps {
  kind: ImportKind;
  preview: ImportPreview;
}

/** Which column holds what: as found, each open to another answer; then the columns that hold nothing used. */
export function ColumnFields({ kind, preview }: ColumnFieldsProps) {
  const { t } = useLingui();
  const options = preview.headers.map((header, column) => ({
    value: String(column),
    label: columnName(column, header, preview.hashtags[column] ?? ''),
  }));
  return (
    <>
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {fieldsOf[kind].map((field) => (
          <Select
            key={field}
            name={`columns.${field}`}
            label={<FieldLabel field={field} preview={preview} />}
            options={options}
            defaultValue={preview.columns[field] === undefined ? undefined : String(preview.columns[field])}
            empty={t`In no column`}
            className="min-w-0"
            unmarked
          />
        ))}
      </div>
      <Unused preview={preview} />
    </>
  );
}

/** `B · Organization · #org`, the parts that there are. */
const columnName = (column: number, header: string, hashtag: string): string =>
  [columnLetters(column), ...new Set([header, hashtag])].filter(Boolean).join(' · ');

function FieldLabel({ field, preview }: { field: ColumnField; preview: ImportPreview }) {
  const { i18n } = useLingui();
  const column = preview.columns[field];
  const hashtag = column === undefined ? '' : preview.hashtags[column];
  const example = column === undefined ? '' : shortened(preview.examples[column] ?? '');
  return (
    <>
      {i18n._(fieldWords[field])}{' '}
      {preview.missing.includes(field) ? (
        <Pill tone="warn">
          <Trans>needed</Trans>
        </Pill>
      ) : null}
      {hashtag ? (
        <span className="text-small font-normal text-muted">
          <Code>{hashtag}</Code>
        </span>
      ) : null}
      <span className="block wrap-anywhere text-small font-normal text-muted">
        {example ? (
          <Trans>
            such as “<Name>{example}</Name>”
          </Trans>
        ) : null}
        {example || Object.keys(preview.columns).length === 0 ? null : '\u00A0'}
      </span>
    </>
  );
}

/** One line of a label. */
const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 29).trimEnd()}…` : text);

function Unused({ preview: { headers, columns, examples } }: { preview: ImportPreview }) {
  const used = new Set(Object.values(columns));
  const unused = headers
    .map((header, column) => ({ header, column }))
    .filter(({ column }) => !used.has(column));
  if (unused.length === 0) return null;
  return (
    <p className="text-small text-muted">
      <Trans>Columns that are not used:</Trans>{' '}
      {unused.map(({ header, column }, at) => (
        <span key={column}>
          {at > 0 ? ' · ' : null}
          <bdi>
            <Code>{columnLetters(column)}</Code> <Name>{header}</Name>
            {examples[column] ? (
              <>
                {' '}
                (<Name>{shortened(examples[column] ?? '')}</Name>)
              </>
            ) : null}
          </bdi>
        </span>
      ))}
    </p>
  );
}
