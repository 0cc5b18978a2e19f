import type { Kysely } from 'kysely';
import { STARTER_EDITION, starterItems, starterSubstitutes } from './starter-items.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await createItems(db);
  await createNeed(db);
  await createOffer(db);
  await createAllocation(db);
  await seedItems(db as Kysely<Seeded>);
}

async function createItems(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('item')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('code', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('category', 'text', (column) => column.notNull())
    .addColumn('base_unit', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('perishable', 'integer', (column) => column.notNull())
    .addColumn('two_persons_above', 'integer')
    .addColumn('edition', 'text', (column) => column.notNull())
    .addColumn('retired_on', 'text')
    .execute();
  await db.schema
    .createTable('item_pack')
    .addColumn('item_id', 'text', (column) => column.notNull().references('item.id'))
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('item_pack_pk', ['item_id', 'code'])
    .execute();
  await db.schema
    .createTable('item_substitute')
    .addColumn('item_id', 'text', (column) => column.notNull().references('item.id'))
    .addColumn('substitute_id', 'text', (column) => column.notNull().references('item.id'))
    .addPrimaryKeyConstraint('item_substitute_pk', ['item_id', 'substitute_id'])
    .execute();
}

async function createNeed(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('need')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('mission_id', 'text', (column) => column.notNull().references('mission.id'))
    .addColumn('initiative_id', 'text', (column) => column.references('initiative.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('item_id', 'text', (column) => column.notNull().references('item.id'))
    .addColumn('title', 'text')
    .addColumn('quantity', 'integer', (column) => column.notNull())
    .addColumn('needed_by', 'text', (column) => column.notNull())
    .addColumn('needed_until', 'text')
    .addColumn('priority', 'integer', (column) => column.notNull())
    .addColumn('place_name', 'text')
    .addColumn('latitude', 'double precision')
    .addColumn('longitude', 'double precision')
    .addColumn('note', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('stated_by', 'text')
    .addColumn('stated_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on('need').columns(columns).execute();
  await index('need_by_urgency', ['mission_id', 'priority', 'needed_by', 'id']);
  await index('need_by_item', ['mission_id', 'item_id', 'state']);
  await index('need_by_initiative', ['initiative_id', 'id']);
  await index('need_by_organisation', ['organisation_id', 'id']);
}

async function createOffer(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('offer')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('mission_id', 'text', (column) => column.notNull().references('mission.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('item_id', 'text', (column) => column.notNull().references('item.id'))
    .addColumn('title', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('quantity', 'integer', (column) => column.notNull())
    .addColumn('available_from', 'text', (column) => column.notNull())
    .addColumn('available_until', 'text', (column) => column.notNull())
    .addColumn('use_by', 'text')
    .addColumn('place_name', 'text')
    .addColumn('latitude', 'double precision')
    .addColumn('longitude', 'double precision')
    .addColumn('lift_included', 'integer', (column) => column.notNull())
    .addColumn('readiness', 'text', (column) => column.notNull())
    .addColumn('earmark', 'text')
    .addColumn('note', 'text')
    .addColumn('two_persons', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('drafted_by', 'text', (column) => column.notNull())
    .addColumn('released_by', 'text')
    .addColumn('drafted_at', 'text', (column) => column.notNull())
    .addColumn('released_at', 'text')
    .addColumn('acknowledged_at', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on('offer').columns(columns).execute();
  await index('offer_by_item', ['mission_id', 'item_id', 'state']);
  await index('offer_by_mission', ['mission_id', 'id']);
  await index('offer_by_organisation', ['organisation_id', 'id']);
  await index('offer_by_state', ['state', 'available_until']);
  await db.schema
    .createTable('offer_rule')
    .addColumn('organisation_id', 'text', (column) =>
      column.primaryKey().notNull().references('organisation.id'),
    )
    .addColumn('two_persons', 'integer', (column) => column.notNull())
    .execute();
}

const stock = ['in_transit', 'good', 'damaged', 'short', 'distributed', 'lost', 'returned', 'surplus'];

async function createAllocation(db: Kysely<unknown>): Promise<void> {
  let table = db.schema
    .createTable('allocation')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('need_id', 'text', (column) => column.notNull().references('need.id'))
    .addColumn('offer_id', 'text', (column) => column.notNull().references('offer.id'))
    .addColumn('mission_id', 'text', (column) => column.notNull().references('mission.id'))
    .addColumn('quantity', 'integer', (column) => column.notNull())
    .addColumn('starts_on', 'text')
    .addColumn('ends_on', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reserved_until', 'text');
  for (const name of stock)
    table = table.addColumn(name, 'integer', (column) => column.notNull().defaultTo(0));
  await table
    .addColumn('waybill', 'text')
    .addColumn('note', 'text')
    .addColumn('parent_id', 'text', (column) => column.references('allocation.id'))
    .addColumn('reserved_by', 'text')
    .addColumn('first_approved_by', 'text')
    .addColumn('approved_by', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('moved_at', 'text', (column) => column.notNull())
    .execute();
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on('allocation').columns(columns).execute();
  await index('allocation_by_need', ['need_id', 'state']);
  await index('allocation_by_offer', ['offer_id', 'state']);
  await index('allocation_by_timer', ['state', 'reserved_until']);
  await index('allocation_by_mission', ['mission_id', 'state']);
  await db.schema
    .createTable('allocation_move')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('allocation_id', 'text', (column) => column.notNull().references('allocation.id'))
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('quantity', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text')
    .addColumn('organisation_id', 'text')
    .execute();
  await db.schema
    .createIndex('allocation_move_by_allocation')
    .on('allocation_move')
    .columns(['allocation_id', 'id'])
    .execute();
}

interface Seeded {
  item: Record<string, string | number | null>;
  item_pack: Record<string, string | number>;
  item_substitute: Record<string, string>;
}

async function seedItems(db: Kysely<Seeded>): Promise<void> {
  const ids = new Map(
    starterItems.map(([code], at) => [
      code,
      `00000000-0000-7000-8000-${(at + 1).toString(16).padStart(12, '0')}`,
    ]),
  );
  const idOf = (code: string) => ids.get(code) ?? '';
  const items = starterItems.map(([code, category, base_unit, kind, en, es, fr, ar, more = {}]) => ({
    id: idOf(code),
    code,
    name: JSON.stringify({ en, es, fr, ar }),
    category,
    base_unit,
    kind,
    perishable: more.perishable ? 1 : 0,
    two_persons_above: more.twoAbove ?? null,
    edition: STARTER_EDITION,
    retired_on: null,
  }));
  const packs = starterItems.flatMap(([item, , , , , , , , more = {}]) =>
    (more.packs ?? []).map(([code, size, en, es, fr, ar]) => ({
      item_id: idOf(item),
      code,
      size,
      name: JSON.stringify({ en, es, fr, ar }),
    })),
  );
  const substitutes = starterSubstitutes.flatMap(([one, other]) => [
    { item_id: idOf(one), substitute_id: idOf(other) },
    { item_id: idOf(other), substitute_id: idOf(one) },
  ]);
  await db.insertInto('item').values(items).execute();
  await db.insertInto('item_pack').values(packs).execute();
  await db.insertInto('item_substitute').values(substitutes).execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'allocation_move',
    'allocation',
    'offer_rule',
    'offer',
    'need',
    'item_substitute',
    'item_pack',
    'item',
  ])
    await db.schema.dropTable(table).execute();
}
