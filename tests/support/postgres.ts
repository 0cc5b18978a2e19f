import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** Whether this run has a PostgreSQL; tests that need one are skipped by name where it is missing. */
export const hasPostgres = inject('postgresUrl') !== null;

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes a migrated, empty database of its own by copying the template (some 50 ms). */
export async function createPostgresDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  if (!server) throw new Error('PostgreSQL is not installed: apt-get install --yes postgresql');
  const name = `concord_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE concord_template`);
  return {
    url: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
