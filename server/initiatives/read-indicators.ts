import type { InitiativeId } from '#domain/core/id.ts';
import { standing } from '#domain/initiatives/counting.ts';
import type { Ask } from '../core/act.ts';
import type { IndicatorView } from './view.ts';

const VALUES_SHOWN = 24;

/** What an initiative is measured by, what each indicator stands at, and its latest values. */
export async function indicatorsOf(ask: Ask, id: InitiativeId): Promise<IndicatorView[]> {
  const rows = await ask.read
    .selectFrom('indicator')
    .select(['id', 'title', 'measure', 'rule', 'unit', 'baseline', 'target'])
    .where('initiative_id', '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const values = await ask.read
    .selectFrom('indicator_value')
    .leftJoin('organisation', 'organisation.id', 'indicator_value.organisation_id')
    .select([
      'indicator_value.id',
      'indicator_id',
      'period_start as periodStart',
      'period_end as periodEnd',
      'place',
      'target',
      'actual',
      'organisation.name as by',
    ])
    .where(
      'indicator_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('period_end', 'desc')
    .orderBy('indicator_value.id', 'desc')
    .execute();
  return rows.map((row) => {
    const own = values.filter((value) => value.indicator_id === row.id);
    const shown = own.slice(0, VALUES_SHOWN).map(({ indicator_id: _indicator, ...value }) => value);
    return { ...row, standing: standing(row.rule, own), values: shown, count: own.length };
  });
}
