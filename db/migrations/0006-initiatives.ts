import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await createInitiative(db);
  await createPlan(db);
  await createPartnership(db);
  await createJoinRequest(db);
  await createIndicator(db);
}

async function createInitiative(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('initiative')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('mission_id', 'text', (column) => column.notNull().references('mission.id'))
    .addColumn('task_id', 'text', (column) => column.references('mandate_task.id'))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('theme', 'text')
    .addColumn('lead_organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('starts_on', 'text')
    .addColumn('ends_on', 'text')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('source_key', 'text', (column) => column.unique())
    .addColumn('search_key', 'text', (column) => column.notNull())
    .addColumn('drafted_needs', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.references('person.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('proposed_at', 'text')
    .addColumn('approved_at', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('initiative_by_mission')
    .on('initiative')
    .columns(['mission_id', 'state', 'id'])
    .execute();
  await db.schema
    .createIndex('initiative_by_lead')
    .on('initiative')
    .columns(['lead_organisation_id', 'state', 'id'])
    .execute();
  await db.schema.createIndex('initiative_by_task').on('initiative').columns(['task_id', 'state']).execute();
}

async function createPlan(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('initiative_place')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('initiative_id', 'text', (column) => column.notNull().references('initiative.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('country', 'text')
    .addColumn('admin1', 'text')
    .addColumn('pcode', 'text')
    .addColumn('pcode_edition', 'text')
    .addColumn('latitude', 'double precision')
    .addColumn('longitude', 'double precision')
    .addColumn('precise', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('initiative_place_by_initiative')
    .on('initiative_place')
    .columns(['initiative_id', 'position'])
    .execute();
  await db.schema
    .createTable('milestone')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('initiative_id', 'text', (column) => column.notNull().references('initiative.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('due_on', 'text')
    .addColumn('reached_on', 'text')
    .execute();
  await db.schema
    .createIndex('milestone_by_initiative')
    .on('milestone')
    .columns(['initiative_id', 'position'])
    .execute();
}

async function createPartnership(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('partnership')
    .addColumn('initiative_id', 'text', (column) => column.notNull().references('initiative.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('iati_role', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addPrimaryKeyConstraint('partnership_pk', ['initiative_id', 'organisation_id'])
    .execute();
  await db.schema
    .createIndex('partnership_by_organisation')
    .on('partnership')
    .columns(['organisation_id', 'ended_at', 'initiative_id'])
    .execute();
  await db.schema
    .createTable('initiative_review')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('initiative_id', 'text', (column) => column.notNull().references('initiative.id'))
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('comments', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('organisation_id', 'text', (column) => column.references('organisation.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('initiative_review_by_initiative')
    .on('initiative_review')
    .columns(['initiative_id', 'at'])
    .execute();
}

async function createJoinRequest(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('join_request')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('initiative_id', 'text', (column) => column.notNull().references('initiative.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('direction', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('brings', 'text', (column) => column.notNull())
    .addColumn('message', 'text')
    .addColumn('counter', 'text')
    .addColumn('answer', 'text')
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('iati_role', 'text', (column) => column.notNull())
    .addColumn('asked_by', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('answered_by', 'text', (column) => column.references('person.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('moved_at', 'text', (column) => column.notNull())
    .addColumn('closed_at', 'text')
    .execute();
  await db.schema
    .createIndex('join_request_open')
    .on('join_request')
    .columns(['initiative_id', 'organisation_id'])
    .unique()
    .where(sql.ref('closed_at'), 'is', null)
    .execute();
  await db.schema
    .createIndex('join_request_by_organisation')
    .on('join_request')
    .columns(['organisation_id', 'closed_at'])
    .execute();
}

async function createIndicator(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('indicator')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('initiative_id', 'text', (column) => column.notNull().references('initiative.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('measure', 'text', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('unit', 'text')
    .addColumn('baseline', 'integer')
    .addColumn('target', 'integer')
    .addColumn('source_key', 'text', (column) => column.unique())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('indicator_by_initiative')
    .on('indicator')
    .columns(['initiative_id', 'position'])
    .execute();
  await db.schema
    .createTable('indicator_value')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('indicator_id', 'text', (column) => column.notNull().references('indicator.id'))
    .addColumn('period_start', 'text')
    .addColumn('period_end', 'text')
    .addColumn('place', 'text')
    .addColumn('pcode', 'text')
    .addColumn('target', 'integer')
    .addColumn('actual', 'integer')
    .addColumn('source_key', 'text', (column) => column.unique())
    .addColumn('person_id', 'text', (column) => column.references('person.id'))
    .addColumn('organisation_id', 'text', (column) => column.references('organisation.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('indicator_value_by_indicator')
    .on('indicator_value')
    .columns(['indicator_id', 'period_end', 'id'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'indicator_value',
    'indicator',
    'join_request',
    'initiative_review',
    'partnership',
    'milestone',
    'initiative_place',
    'initiative',
  ]) {
    await db.schema.dropTable(table).execute();
  }
}
