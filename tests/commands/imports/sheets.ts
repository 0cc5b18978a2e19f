import { existsSync, readFileSync } from 'node:fs';
import type { Actor } from '#domain/core/actor.ts';
import { ROWS_WAITED_FOR } from '#domain/imports/limits.ts';
import type { JobServices } from '#server/core/job.ts';
import { importWork } from '#server/imports/work.ts';
import { workOnce } from '#server/jobs/worker.ts';
import type { World } from '#tests/support/world.ts';

const folder = new URL('../../../../shared/data/', import.meta.url);

/** One of the real sheets, which stand beside the project and not in it; null where they are absent. */
export function realSheet(name: string): Buffer | null {
  const file = new URL(name, folder);
  return existsSync(file) ? readFileSync(file) : null;
}

export async function mission(
  world: World,
  actor: Actor,
  acronym: string,
  countries: string[],
): Promise<string> {
  const { missionId } = await world.run(actor, 'mission.create', {
    acronym,
    name: `Mission ${acronym}`,
    area: 'The north',
    countries,
    latitude: 13,
    longitude: 14,
    timeZone: 'UTC',
    startedOn: '2013-01-01',
    resolution: { reference: 'S/RES/1 (2013)', adoptedOn: '2013-01-01' },
  });
  return missionId;
}

export const fileOf = (content: string | Buffer, name = 'sheet.csv') => ({
  name,
  content: Buffer.from(content).toString('base64'),
});

export async function uploaded(world: World, actor: Actor, content: string | Buffer): Promise<string> {
  const { importId } = await world.run(actor, 'import.upload', { file: fileOf(content) });
  return importId;
}

/** As the process does what is queued. */
export async function doQueuedImports(world: World): Promise<void> {
  const services = {
    database: world.database,
    clock: world.clock,
    run: (command: { name: string }, input: unknown, requestId?: string) =>
      world.run(world.system, command.name as never, input as never, requestId),
  };
  while (await workOnce(services as unknown as JobServices, [importWork]));
}

/** How many rows each table that imports write to holds. */
export async function rowCounts(world: World) {
  const count = async (
    table: 'organisation' | 'initiative' | 'indicator' | 'indicator_value' | 'contribution',
  ) => {
    const { n } = await world.database.read
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return n;
  };
  return {
    organisations: await count('organisation'),
    initiatives: await count('initiative'),
    indicators: await count('indicator'),
    values: await count('indicator_value'),
    contributions: await count('contribution'),
  };
}

/** A 3W sheet of almost that many bytes, and how many rows it has. */
export function largeSheet(bytes: number): { text: string; rows: number } {
  const lines = [
    'Cluster,Organization,ProjectCode,Month,Activity,Indicator,Country,Region,Target,Reached,Notes\n',
  ];
  const notes = 'a note about the work that was done in this place '.repeat(4);
  for (let at = 0, size = 500; size < bytes; at += 1) {
    const month = `2014-${String((at % 12) + 1).padStart(2, '0')}`;
    const place = `Mali,Region ${Math.floor(at / 12)}`;
    const line = `WASH,Partner ${at % 300},P-${at % 1_500},${month},Wells ${at % 7},People served,${place},${at % 900},${at % 700},${notes}\n`;
    lines.push(line);
    size += line.length;
  }
  return { text: lines.join(''), rows: lines.length - 1 };
}

/** A sheet with more rows than one waits for. */
export const longSheet = (rows = ROWS_WAITED_FOR + 1): string =>
  ['Organisation,Activity,Month,Reached', ...Array.from({ length: rows }, (_, at) => longRow(at))].join('\n');

function longRow(at: number): string {
  const month = Math.floor(at / 20);
  const when = `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  return `Lake Water,Wells ${at % 20},${when},${at}`;
}

/** The first row of a sheet of activities, and where each of its columns belongs. */
export const activityHeadings = 'Cluster,Organization,Month,Activity,Indicator,Country,Admin1,Target,Reached';
export const activityColumns = {
  sector: 0,
  organisation: 1,
  period: 2,
  activity: 3,
  indicator: 4,
  country: 5,
  admin1: 6,
  target: 7,
  reached: 8,
} as const;
