import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, safe in an address: 43 characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a secret. The secrets are random and long, so a plain hash cannot be guessed back. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
