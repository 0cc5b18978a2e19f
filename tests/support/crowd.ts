import type { Database } from '#db/database.ts';
import type { Tables } from '#db/schema/tables.ts';
import { testClock } from './clock.ts';

type Row = Record<string, unknown>;

/** Copies rows of a table, each with an id of its own and what must differ, until there are so many. */
async function copy(
  { root }: Database,
  table: keyof Tables,
  wanted: number,
  differ: (row: Row, at: number) => Row = () => ({}),
): Promise<Row[]> {
  const { newId } = testClock();
  const rows = (await root.selectFrom(table).selectAll().execute()) as Row[];
  const made: Row[] = [];
  for (let at = 0; rows.length + made.length < wanted; at += 1) {
    const row = rows[at % rows.length] as Row;
    made.push({ ...row, ...('id' in row ? { id: newId() } : {}), ...differ(row, at) });
  }
  for (let at = 0; at < made.length; at += 20) {
    await root
      .insertInto(table)
      .values(made.slice(at, at + 20) as never)
      .execute();
  }
  return made;
}

/** Fills a portal with so many of everything that is listed, all of it in one mission. */
export async function crowd(database: Database, missionId: string, channelId: string, wanted: number) {
  const organisations = await copy(database, 'organisation', wanted, ({ name_key: key }, at) => ({
    name_key: `${String(key)} ${at}`,
    search_key: `${String(key)} ${at}`,
    assessment_number: 0,
    submitted_at: null,
  }));
  await copy(database, 'mission_participant', wanted, (_, at) => ({
    mission_id: missionId,
    organisation_id: organisations[at]?.id,
  }));
  const initiatives = await copy(database, 'initiative', wanted, () => ({
    mission_id: missionId,
    source_key: null,
  }));
  await copy(database, 'partnership', wanted, (_, at) => ({
    initiative_id: initiatives[at]?.id,
    role: 'lead',
    organisation_id: initiatives[at]?.lead_organisation_id,
  }));
  await copy(database, 'initiative_place', wanted, (_, at) => ({ initiative_id: initiatives[at]?.id }));
  await copy(database, 'need', wanted, () => ({ mission_id: missionId }));
  await copy(database, 'offer', wanted, () => ({ mission_id: missionId }));
  await copy(database, 'message', wanted, (_, at) => ({
    channel_id: channelId,
    seq: 10_000 + at,
    request_id: `crowd-${at}`,
    reply_to: null,
    asks: 0,
    has_records: 0,
  }));
  await copy(database, 'event', wanted * 2, (row, at) => ({
    stream: `mission:${missionId}`,
    seq: 100_000 + at,
    fact_id: row.id,
    is_primary: 1,
    mission_id: missionId,
  }));
}
