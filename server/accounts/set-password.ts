import { passwordFault } from '#domain/accounts/passwords.ts';
import type { PersonId } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import type { Act } from '../core/act.ts';
import { refuseField } from '../core/refuse-field.ts';

interface Chosen {
  readonly password: string;
  readonly hash: string;
  readonly by: 'reset' | 'change';
}

/** Gives a person the password they chose, unless it is their own name or address. */
export async function setPassword(
  act: Act,
  personId: PersonId,
  { password, hash, by }: Chosen,
): Promise<void> {
  const owner = await act.tx
    .selectFrom('person')
    .select(['name', 'email'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const fault = passwordFault(password, owner);
  if (fault) throw refuseField('password', fault);
  await act.tx.updateTable('person').set({ password_hash: hash }).where('id', '=', personId).execute();
  await act.record({
    type: 'account.password_changed',
    streams: [userStream(personId)],
    subject: `person:${personId}`,
    data: { personId, by },
  });
}
