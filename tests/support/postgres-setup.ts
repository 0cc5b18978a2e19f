import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { findPostgres, startPostgres } from '../../scripts/services.mjs';

export const template = 'concord_template';

interface Server {
  readonly url: string | null;
  readonly stop: () => Promise<void>;
}

/** One server for every project of a run: each project loads its own copy of this module. */
const shared = globalThis as typeof globalThis & { concordTestServer?: Promise<Server> };

/**
 * Gives the tests a PostgreSQL with a migrated template database to copy: the one of `TEST_POSTGRES_URL`, else
 * a private one. Where PostgreSQL is not installed its tests are skipped, but in CI that fails the run.
 */
export default async function setUpPostgres(project: TestProject): Promise<() => Promise<void>> {
  shared.concordTestServer ??= start();
  const server = await shared.concordTestServer;
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}

async function start(): Promise<Server> {
  const given = process.env.TEST_POSTGRES_URL;
  if (!given && !findPostgres()) {
    if (process.env.CI) throw new Error('PostgreSQL is not installed: apt-get install --yes postgresql');
    return { url: null, stop: async () => {} };
  }
  const server = given ? { url: given, stop: async () => {} } : await startPostgres();
  await makeTemplate(server.url);
  return server;
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${template}`);
  await client.end();
  const url = Object.assign(new URL(serverUrl), { pathname: `/${template}` }).href;
  const database = openDatabase({
    url,
    file: '',
    onLost: (error) => {
      throw error;
    },
  });
  await migrate(database);
  await database.close();
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the tests' PostgreSQL, or null where it is not installed. */
    postgresUrl: string | null;
  }
}
