import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ImportKind } from '#domain/imports/columns.ts';
import { NOWHERE } from '#domain/imports/plan.ts';
import type { ImportPreview, PlacementView } from '#server/imports/view.ts';
import { Select } from '../ui/form/choices.tsx';
import { Name } from '../ui/name.tsx';
import { Num } from '../ui/num.tsx';

/** A column that holds something else has a word in each row; only so many are asked about. */
const MOST = 60;

/** So many are shown at once, decided or not. */
const FEW = 9;

interface PlacementFieldsProps {
  kind: ImportKind;
  preview: ImportPreview;
}

/** For each country or mission that the sheet names, where its rows go; undecided ones first. */
export function PlacementFields({ kind, preview }: PlacementFieldsProps) {
  const { placements } = preview;
  if (placements.length === 0) return null;
  const undecided = placements.filter(({ to }) => to === null);
  const open = placements.length > FEW ? undecided.length : placements.length;
  const shown = [...undecided, ...placements.filter(({ to }) => to !== null)].slice(0, MOST);
  return (
    <>
      {undecided.length > 0 ? (
        <p>
          {kind === 'activities' ? (
            <Trans>Choose where the rows of these countries go, or leave them out.</Trans>
          ) : (
            <Trans>
              No mission of yours bears some of these names. Choose where their rows go, leave them out, or
              import without the rows that have errors.
            </Trans>
          )}
        </p>
      ) : null}
      <Placements placements={shown.slice(0, open)} from={0} preview={preview} />
      {open < shown.length ? (
        <details>
          <summary className="cursor-pointer">
            <Plural
              value={shown.length - open}
              one="# name whose rows go where it says"
              other="# names whose rows go where they say"
            />
          </summary>
          <div className="mt-3">
            <Placements placements={shown.slice(open)} from={open} preview={preview} />
          </div>
        </details>
      ) : null}
      {placements.length > MOST ? (
        <p className="text-small text-muted">
          <Trans>
            <Num value={placements.length} /> different words stand in this column. Is it the right one?
          </Trans>
        </p>
      ) : null}
    </>
  );
}

interface PlacementsProps {
  placements: readonly PlacementView[];
  /** The place of the first among all. */
  from: number;
  preview: ImportPreview;
}

const Placements = ({ placements, from, preview }: PlacementsProps) => (
  <ul className="grid gap-x-5 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
    {placements.map((placement, at) => (
      <Placement key={placement.word} at={from + at} placement={placement} preview={preview} />
    ))}
  </ul>
);

interface PlacementProps {
  at: number;
  placement: PlacementView;
  preview: ImportPreview;
}

function Placement({ at, placement, preview }: PlacementProps) {
  const { t } = useLingui();
  const { word, to, chosen, rows } = placement;
  const found = preview.missions.find(({ id }) => id === to)?.acronym;
  const asFound = found && !chosen ? t`As found: ${found}` : t`As found`;
  const undecided = t`Choose …`;
  return (
    <li>
      <input type="hidden" name={`destinations[${at}].word`} value={word} />
      <Select
        name={`destinations[${at}].to`}
        label={
          <>
            {word === '' ? <Trans>No name in the row</Trans> : <Name>{word}</Name>}{' '}
            <span className="text-small font-normal text-muted">
              <Plural value={rows} one="# row" other="# rows" />
            </span>
          </>
        }
        options={[
          ...preview.missions.map(({ id, acronym }) => ({ value: id, label: acronym })),
          { value: NOWHERE, label: t`Leave these rows out` },
        ]}
        defaultValue={chosen ? (to ?? undefined) : undefined}
        empty={to === null ? undecided : asFound}
        unmarked
      />
    </li>
  );
}
