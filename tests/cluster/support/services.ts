import { describe } from 'vitest';
import { findPostgres, findRedis } from '../../../scripts/services.mjs';

const missing = [...(findPostgres() ? [] : ['postgresql']), ...(findRedis() ? [] : ['redis-server'])];

if (missing.length > 0 && process.env.CI)
  throw new Error(`Not installed: apt-get install --yes ${missing.join(' ')}`);

/** Tests of several processes; skipped by name where PostgreSQL or Redis is missing. */
export const withServices = missing.length > 0 ? describe.skip : describe;
