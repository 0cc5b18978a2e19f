import type { Kysely } from 'kysely';
import { fold } from '#domain/core/fold.ts';

interface Searched {
  organisation: { id: string; name: string; acronym: string | null; search_key: string };
  item: { id: string; code: string; name: string; search_key: string };
  need: { id: string; title: string | null; search_key: string };
  offer: { id: string; title: string | null; search_key: string };
}

const tables = ['organisation', 'item', 'need', 'offer'] as const;

/** Names and titles folded for searching, so that accents, case and Arabic variants do not matter on any database. */
export async function up(db: Kysely<Searched>): Promise<void> {
  for (const table of tables) {
    await db.schema
      .alterTable(table)
      .addColumn('search_key', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
  }
  for (const { id, name, acronym } of await db.selectFrom('organisation').selectAll().execute()) {
    const search_key = fold(`${name} ${acronym ?? ''}`);
    await db.updateTable('organisation').set({ search_key }).where('id', '=', id).execute();
  }
  for (const { id, code, name } of await db.selectFrom('item').selectAll().execute()) {
    const names = Object.values(JSON.parse(name) as Record<string, string>);
    const search_key = fold([code, ...names].join(' '));
    await db.updateTable('item').set({ search_key }).where('id', '=', id).execute();
  }
  for (const table of ['need', 'offer'] as const) {
    const titled = db.selectFrom(table).select(['id', 'title']).where('title', 'is not', null);
    for (const { id, title } of await titled.execute()) {
      await db
        .updateTable(table)
        .set({ search_key: fold(title ?? '') })
        .where('id', '=', id)
        .execute();
    }
  }
}

export async function down(db: Kysely<Searched>): Promise<void> {
  for (const table of tables) await db.schema.alterTable(table).dropColumn('search_key').execute();
}
