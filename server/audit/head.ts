import type { Reader, Tx } from '#db/database.ts';
import { beforeFirst, type Seal } from './chain.ts';

/** The last link of the chain: kept outside the database, it shows that nothing was cut off the end. */
export type Head = Pick<Seal, 'number' | 'hash'>;

export async function findHead(read: Reader | Tx): Promise<Head> {
  const last = await read
    .selectFrom('seal')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? beforeFirst;
}

/** A head as it is written down: `17:…`. */
export const writeHead = ({ number, hash }: Head): string => `${number}:${hash}`;

/** Reads what `writeHead` wrote; null where it is none. */
export function readHead(text: string): Head | null {
  const [, number, hash = ''] = /^(\d{1,15}):([\w-]{43})?$/.exec(text.trim()) ?? [];
  return number === undefined ? null : { number: Number(number), hash };
}
