import { z } from 'zod';
import { toFlag } from '#db/schema/core.ts';
import { mayKeepOwnAccount } from '#domain/accounts/policy.ts';
import { updateProfileInput } from '#domain/accounts/schema.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { organisationStream, userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';

export const updateProfile = command({
  name: 'account.update-profile',
  summary:
    'Changes your name, language, time zone, how pages look for you, and whether others see that you are there.',
  path: null,
  scope: 'accounts',
  input: updateProfileInput,
  output: z.strictObject({ version: z.number() }),
  async run(act) {
    const { personId } = act.actor;
    const { name, locale, timeZone, theme, textOnly, hidesPresence, version } = act.input;
    permit(mayKeepOwnAccount(act.actor));
    const changed = await act.tx
      .updateTable('person')
      .set({
        name,
        locale,
        time_zone: timeZone,
        theme,
        text_only: toFlag(textOnly),
        hides_presence: toFlag(hidesPresence),
        version: version + 1,
      })
      .where('id', '=', personId)
      .where('version', '=', version)
      .returning('version')
      .executeTakeFirst();
    if (!changed) throw new PortalError('stale_version');
    const organisations = await act.tx
      .selectFrom('membership')
      .select('organisation_id')
      .where('person_id', '=', personId)
      .where('ended_at', 'is', null)
      .execute();
    await act.record({
      type: 'account.updated',
      // Their name stands on the pages of these.
      streams: [userStream(personId), ...organisations.map((row) => organisationStream(row.organisation_id))],
      subject: `person:${personId}`,
      data: { personId, version: changed.version },
    });
    return changed;
  },
});
