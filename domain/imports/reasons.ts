/** Why something about imports can be refused; `imports.row.…` say what is wrong with one cell of a sheet. */
export const importReasons = {
  'imports.coordinators_only': { code: 'forbidden', text: 'Only coordinators import sheets.' },
  'imports.not_a_sheet': {
    code: 'invalid_input',
    text: 'This is not a sheet that can be read. Save it as CSV or XLSX and choose it again.',
  },
  'imports.broken_csv': {
    code: 'invalid_input',
    text: 'The sheet cannot be read past line {line}: a quotation mark is open or a cell is broken. Mend it and choose it again.',
  },
  'imports.no_rows': { code: 'invalid_input', text: 'There are no rows under the headers of this sheet.' },
  'imports.too_many_rows': {
    code: 'too_large',
    text: 'This sheet has more than {limit} rows. Divide it and import the parts.',
  },
  'imports.columns_missing': {
    code: 'invalid_input',
    text: 'Say which columns hold: {columns}.',
  },
  'imports.column_twice': { code: 'invalid_input', text: 'Two answers name the same column.' },
  'imports.rows_faulty': {
    code: 'invalid_input',
    text: 'Nothing was imported: {count} errors stand in the rows. Mend the sheet, or choose to leave those rows out.',
  },
  'imports.nothing_to_import': {
    code: 'invalid_input',
    text: 'No row is left to import. Choose a mission for at least one of the names found.',
  },
  'imports.mission_not_yours': {
    code: 'forbidden',
    text: 'You do not coordinate one of the missions chosen. Leave its rows out.',
  },
  'imports.row.empty': { code: 'invalid_input', text: 'This cell is empty. Fill it in.' },
  'imports.row.too_long': { code: 'invalid_input', text: 'This is longer than 500 characters. Shorten it.' },
  'imports.row.not_a_number': { code: 'invalid_input', text: 'This is not a number. Write digits only.' },
  'imports.row.not_whole': {
    code: 'invalid_input',
    text: 'This is not a whole number. Round it, or correct it.',
  },
  'imports.row.negative': { code: 'invalid_input', text: 'This number is below zero. Correct it.' },
  'imports.row.too_big': { code: 'invalid_input', text: 'This number is too big. Correct it.' },
  'imports.row.ambiguous': {
    code: 'invalid_input',
    text: 'This could be a thousand or a fraction. Say how numbers are written in this sheet.',
  },
  'imports.row.not_a_period': {
    code: 'invalid_input',
    text: 'This is no month, date or year. Write a date such as 2014-06-30, or a month such as June 2014.',
  },
  'imports.row.year_missing': {
    code: 'invalid_input',
    text: 'Only the month stands here. Say which year the sheet is about.',
  },
  'imports.row.date_ambiguous': {
    code: 'invalid_input',
    text: 'This could be two different dates. Write it as 2014-06-30.',
  },
  'imports.row.ends_before_start': {
    code: 'invalid_input',
    text: 'The last day lies before the first. Correct one of them.',
  },
  'imports.row.not_a_year': {
    code: 'invalid_input',
    text: 'This is not a year. Write four digits, such as 2014.',
  },
  'imports.row.sum_differs': {
    code: 'invalid_input',
    text: 'The total differs from women and men together by more than rounding. Correct one of the three.',
  },
  'imports.row.contradicts': {
    code: 'invalid_input',
    text: 'An earlier row says something else about the same thing. Keep the right one.',
  },
  'imports.row.mission_unknown': {
    code: 'invalid_input',
    text: 'No mission here bears this name. Choose where its rows go, or leave them out.',
  },
  'imports.row.mission_not_yours': {
    code: 'invalid_input',
    text: 'You do not coordinate this mission. Leave its rows out, or ask its coordinator to import them.',
  },
  'imports.row.country_without_mission': {
    code: 'invalid_input',
    text: 'No one mission works in this country. Choose where its rows go, or leave them out.',
  },
} as const;

export type RowFaultReason = Extract<keyof typeof importReasons, `imports.row.${string}`>;

export const rowFaultReasons = Object.keys(importReasons).filter((reason): reason is RowFaultReason =>
  reason.startsWith('imports.row.'),
);
