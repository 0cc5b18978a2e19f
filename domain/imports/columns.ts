export const importKinds = ['activities', 'contributions'] as const;
export type ImportKind = (typeof importKinds)[number];

/** What a column of a sheet can hold. */
export const columnFields = [
  'organisation',
  'project',
  'sector',
  'activity',
  'indicator',
  'country',
  'admin1',
  'admin2',
  'pcode',
  'period',
  'starts',
  'ends',
  'year',
  'target',
  'reached',
  'record',
  'mission',
  'women',
  'men',
  'total',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** Where each field stands, by the column's place from 0. */
export type ColumnMap = Readonly<Partial<Record<ColumnField, number>>>;

export const fieldsOf: Readonly<Record<ImportKind, readonly ColumnField[]>> = {
  activities: [
    'organisation',
    'project',
    'sector',
    'activity',
    'indicator',
    'country',
    'admin1',
    'admin2',
    'pcode',
    'period',
    'starts',
    'ends',
    'year',
    'target',
    'reached',
    'record',
  ],
  contributions: ['year', 'country', 'mission', 'women', 'men', 'total'],
};

/** What is done, in the words of whichever of these columns a row fills first. */
export const workFields = ['indicator', 'activity', 'sector'] as const satisfies readonly ColumnField[];

/** Without one of each group a sheet of that kind says nothing that could be written down. */
const needed: Readonly<Record<ImportKind, readonly (readonly ColumnField[])[]>> = {
  activities: [['organisation'], workFields],
  contributions: [['year'], ['country'], ['mission'], ['women'], ['men']],
};

/** A row with nothing in any of these is no row of the sheet. */
export const tellingFields = (kind: ImportKind): readonly ColumnField[] => needed[kind].flat();

/** The columns still to be named; a 3W sheet for no one mission also needs the countries that tell the missions. */
export function missingFields(
  kind: ImportKind,
  columns: ColumnMap,
  missionChosen: boolean,
): readonly ColumnField[] {
  const missing = needed[kind].filter((group) => group.every((field) => columns[field] === undefined));
  const placeless = kind === 'activities' && !missionChosen && columns.country === undefined;
  return [...missing.flatMap(([first]) => first ?? []), ...(placeless ? (['country'] as const) : [])];
}

/** The column whose words say which mission a row belongs to. */
export const placingField = (kind: ImportKind): ColumnField =>
  kind === 'activities' ? 'country' : 'mission';
