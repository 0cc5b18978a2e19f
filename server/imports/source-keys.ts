import { createHash } from 'node:crypto';

/** A key of the same length whatever a sheet says: the database bounds what an index holds. */
export const sourceKey = (key: string): string =>
  `3w:${createHash('sha256').update(key).digest('base64url')}`;
