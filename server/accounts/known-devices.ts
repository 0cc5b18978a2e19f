import type { Reader } from '#db/database.ts';
import { KNOWN_DEVICE_DAYS } from '#domain/accounts/lifecycle.ts';
import { DAY_MS, type PersonId } from '#domain/core/id.ts';
import type { Act } from '../core/act.ts';
import { hashOf, newSecret } from '../core/secrets.ts';

const MAX_AGE_S = (KNOWN_DEVICE_DAYS * DAY_MS) / 1_000;
const nameOf = (secure: boolean) => (secure ? '__Host-concord-device' : 'concord-device');

/** The secret of a Cookie header by which a device is known again. It opens nothing by itself. */
export function readDevice(header: string | null, secure: boolean): string | null {
  const parts = (header ?? '').split(';').map((part) => part.trim().split('='));
  const secret = parts.find(([name]) => name === nameOf(secure))?.[1];
  return secret && /^[\w-]{43}$/.test(secret) ? secret : null;
}

export function deviceCookie(secret: string, secure: boolean): string {
  const attributes = `Path=/; Max-Age=${MAX_AGE_S}; HttpOnly; SameSite=Lax`;
  return `${nameOf(secure)}=${secret}; ${attributes}${secure ? '; Secure' : ''}`;
}

/** Whether the person with that address signed in on this device before. */
export async function isKnownDevice(read: Reader, addressKey: string, secret: string): Promise<boolean> {
  const row = await read
    .selectFrom('known_device')
    .innerJoin('person', 'person.id', 'known_device.person_id')
    .select('known_device.id')
    .where('known_device.id', '=', hashOf(secret))
    .where('email_key', '=', addressKey)
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps the device known for some months more; says by which secret. */
export async function rememberDevice(act: Act, personId: PersonId, secret: string | null): Promise<string> {
  const { numUpdatedRows } = await act.tx
    .updateTable('known_device')
    .set({ last_used_at: act.now })
    .where('id', '=', hashOf(secret ?? ''))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  if (secret && numUpdatedRows > 0n) return secret;
  const made = newSecret();
  const row = { id: hashOf(made), person_id: personId, created_at: act.now, last_used_at: act.now };
  await act.tx.insertInto('known_device').values(row).execute();
  return made;
}
