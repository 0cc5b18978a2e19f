import type { CalendarDate, IndicatorId } from '#domain/core/id.ts';
import type { Act } from '../core/act.ts';
import { inChunks } from './chunks.ts';

export interface ReportedValue {
  /** The same key is the same value at every import. */
  readonly sourceKey: string;
  readonly indicatorId: IndicatorId;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly place: string | null;
  readonly pcode?: string | null;
  readonly target: number | null;
  readonly actual: number | null;
}

export interface RecordedValues {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Writes values that are new, corrects those that changed, leaves the rest; of two with one key the last counts. */
export async function recordIndicatorValues(
  act: Act,
  reported: readonly ReportedValue[],
): Promise<RecordedValues> {
  const values = [...new Map(reported.map((value) => [value.sourceKey, value])).values()];
  const known = new Map<string, { target: number | null; actual: number | null }>();
  await inChunks(values, async (chunk) => {
    const keys = chunk.map((value) => value.sourceKey);
    const rows = await act.tx
      .selectFrom('indicator_value')
      .select(['source_key', 'target', 'actual'])
      .where('source_key', 'in', keys)
      .execute();
    for (const row of rows) if (row.source_key) known.set(row.source_key, row);
  });
  const fresh = values.filter((value) => !known.has(value.sourceKey));
  const changed = values.filter((value) => {
    const before = known.get(value.sourceKey);
    return before && (before.target !== value.target || before.actual !== value.actual);
  });
  await inChunks([...fresh, ...changed], (chunk) =>
    act.tx
      .insertInto('indicator_value')
      .values(chunk.map((value) => valueRow(act, value)))
      .onConflict((conflict) =>
        conflict.column('source_key').doUpdateSet((eb) => ({
          target: eb.ref('excluded.target'),
          actual: eb.ref('excluded.actual'),
        })),
      )
      .execute(),
  );
  return {
    created: fresh.length,
    updated: changed.length,
    unchanged: values.length - fresh.length - changed.length,
  };
}

/** The portal itself is no person and leaves the place of one empty. */
const reporterOf = (act: Act) => ({
  person_id: act.actor?.via === 'system' ? null : (act.actor?.personId ?? null),
  organisation_id: act.actor?.organisation?.id ?? null,
});

function valueRow(act: Act, value: Omit<ReportedValue, 'sourceKey'> & { sourceKey: string | null }) {
  return {
    id: act.newId<'indicatorValue'>(),
    indicator_id: value.indicatorId,
    period_start: value.startsOn,
    period_end: value.endsOn,
    place: value.place,
    pcode: value.pcode ?? null,
    target: value.target,
    actual: value.actual,
    source_key: value.sourceKey,
    ...reporterOf(act),
    created_at: act.now,
  };
}

/** One value that a person reports. */
export async function insertValue(act: Act, value: Omit<ReportedValue, 'sourceKey'>): Promise<string> {
  const row = valueRow(act, { ...value, sourceKey: null });
  await act.tx.insertInto('indicator_value').values(row).execute();
  return row.id;
}
