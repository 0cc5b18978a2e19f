import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await createOrganisation(db);
  await createAssessment(db);
  await createMembership(db);
  await createInvitation(db);
}

async function createOrganisation(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('organisation')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('look_key', 'text', (column) => column.notNull())
    .addColumn('acronym', 'text')
    .addColumn('country', 'text')
    .addColumn('website', 'text')
    .addColumn('description', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('parent_id', 'text', (column) => column.references('organisation.id'))
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('registration_number', 'text')
    .addColumn('certificate_expires_on', 'text')
    .addColumn('declarations', 'text', (column) => column.notNull())
    .addColumn('submitted_at', 'text')
    .addColumn('submitted_by', 'text', (column) => column.references('person.id'))
    .addColumn('assessment_number', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('organisation_by_name')
    .on('organisation')
    .columns(['name_key', 'id'])
    .execute();
  await db.schema
    .createIndex('organisation_by_look')
    .on('organisation')
    .columns(['look_key', 'id'])
    .execute();
  await db.schema
    .createIndex('organisation_submitted')
    .on('organisation')
    .columns(['submitted_at', 'id'])
    .where(sql.ref('submitted_at'), 'is not', null)
    .execute();
  await db.schema
    .createTable('organisation_interest')
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('mission_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('organisation_interest_pk', ['organisation_id', 'mission_id'])
    .execute();
  await db.schema
    .createIndex('organisation_interest_by_mission')
    .on('organisation_interest')
    .columns(['mission_id', 'organisation_id'])
    .execute();
}

async function createAssessment(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('organisation_assessment')
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('valid_until', 'text')
    .addColumn('assessor_person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('assessor_organisation_id', 'text', (column) => column.references('organisation.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('organisation_assessment_pk', ['organisation_id', 'number'])
    .execute();
}

async function createMembership(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('membership')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .execute();
  await db.schema
    .createIndex('membership_current')
    .on('membership')
    .columns(['person_id', 'organisation_id'])
    .unique()
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
  await db.schema
    .createIndex('membership_by_organisation')
    .on('membership')
    .columns(['organisation_id', 'ended_at', 'person_id'])
    .execute();
}

async function createInvitation(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('email_key', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('invited_by', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('accepted_at', 'text')
    .addColumn('accepted_by', 'text', (column) => column.references('person.id'))
    .addColumn('withdrawn_at', 'text')
    .execute();
  await db.schema
    .createIndex('invitation_by_organisation')
    .on('invitation')
    .columns(['organisation_id', 'created_at'])
    .execute();
  await db.schema
    .createIndex('invitation_by_email')
    .on('invitation')
    .columns(['email_key', 'expires_at'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'invitation',
    'membership',
    'organisation_assessment',
    'organisation_interest',
    'organisation',
  ]) {
    await db.schema.dropTable(table).execute();
  }
}
