import { z } from 'zod';
import { requestResetInput } from '#domain/accounts/schema.ts';
import { later, MINUTE_MS, type PersonId } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import type { Act } from '../core/act.ts';
import { openCommand } from '../core/command.ts';
import { queueMail } from '../mail/steps.ts';
import { issueAccountToken } from './account-tokens.ts';
import { findByEmail } from './steps.ts';

const MAILS = 3;
const WITHIN_MS = 15 * MINUTE_MS;

/** Answers the same whether the address is known or not. */
export const requestReset = openCommand({
  name: 'account.request-reset',
  summary: 'Sends a link for a new password to the address, where it has an account.',
  path: null,
  scope: 'accounts',
  limit: 'address',
  steadyMs: 100,
  input: requestResetInput,
  output: z.strictObject({}),
  async run(act) {
    const person = await findByEmail(act, act.input.email);
    if (!person || (await sentLately(act, person.id)) >= MAILS) return {};
    const token = await issueAccountToken(act, person.id, 'reset-password');
    const params = { name: person.name, path: `/reset/${token}` };
    await queueMail(act, { to: person.email, locale: person.locale, template: 'reset-password', params });
    await act.record({
      type: 'account.reset_requested',
      streams: [userStream(person.id)],
      subject: `person:${person.id}`,
      data: { personId: person.id },
    });
    return {};
  },
});

/** Nobody's mailbox is flooded through this form. */
async function sentLately(act: Act, personId: PersonId): Promise<number> {
  const { sent } = await act.tx
    .selectFrom('account_token')
    .select((eb) => eb.fn.countAll<number>().as('sent'))
    .where('person_id', '=', personId)
    .where('purpose', '=', 'reset-password')
    .where('created_at', '>', later(act.now, -WITHIN_MS))
    .executeTakeFirstOrThrow();
  return sent;
}
