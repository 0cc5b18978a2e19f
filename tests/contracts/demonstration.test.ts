import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { joinStates } from '#domain/initiatives/lifecycle.ts';
import { organisationKinds } from '#domain/organisations/kinds.ts';
import { allocationStates, needStates, offerStates } from '#domain/resources/lifecycle.ts';
import { onBothDatabases } from '#tests/support/databases.ts';
import { tellOn } from '#tests/support/demonstration.ts';

onBothDatabases('the demonstration', (open) => {
  it('shows organisations of every kind, and offers, needs, allocations and requests to join in every state', async () => {
    const database = await open();
    await tellOn(database);
    expect(await statesOf(database, 'offer')).toEqual([...offerStates].sort());
    expect(await statesOf(database, 'need')).toEqual([...needStates].sort());
    expect(await statesOf(database, 'allocation')).toEqual([...allocationStates].sort());
    expect(await statesOf(database, 'join_request')).toEqual([...joinStates].sort());
    const kinds = await database.read.selectFrom('organisation').select('kind').distinct().execute();
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(Object.keys(organisationKinds).sort());
  });
});

async function statesOf(database: Database, table: 'offer' | 'need' | 'allocation' | 'join_request') {
  const rows = await database.read.selectFrom(table).select('state').distinct().execute();
  return rows.map(({ state }) => state).sort();
}
