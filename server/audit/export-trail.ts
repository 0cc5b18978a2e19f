import { z } from 'zod';
import { trailReach } from '#domain/accounts/policy.ts';
import { auditFilter } from '#domain/accounts/schema.ts';
import { PortalError } from '#domain/core/errors.ts';
import { userStream } from '#domain/core/streams.ts';
import { command } from '../core/command.ts';
import { toCsv } from '../core/csv.ts';
import { readTrail } from './trail.ts';
import type { TrailRow } from './view.ts';

const MOST_ROWS = 20_000;

const head = [
  'at_utc',
  'event',
  'command',
  'via',
  'person',
  'person_id',
  'organisation',
  'organisation_id',
  'mission',
  'mission_id',
  'subject',
  'event_id',
];

/** Taking the trail out of the portal is an act of its own, and stands in it. */
export const exportTrail = command({
  name: 'audit.export',
  summary: 'Gives the trail of acts that you may read as CSV, the latest first.',
  path: null,
  scope: 'accounts',
  limit: 'heavy',
  input: auditFilter,
  output: z.strictObject({ csv: z.string(), rows: z.number() }),
  prepare: (filter, { readLong, actor }) =>
    readTrail(readLong, actor, filter, { after: null, limit: MOST_ROWS }),
  kept: ({ rows }) => ({ csv: '', rows }),
  async run(act) {
    if (!trailReach(act.actor)) throw new PortalError('not_found');
    const { personId } = act.actor;
    const rows = act.prepared.length;
    await act.record({
      type: 'audit.exported',
      streams: [userStream(personId)],
      subject: `person:${personId}`,
      missionId: act.input.mission ?? null,
      data: { rows },
    });
    return { csv: toCsv([head, ...act.prepared.map(cells)]), rows };
  },
});

function cells({
  at,
  type,
  command: by,
  via,
  person,
  organisation,
  mission,
  subject,
  id,
}: TrailRow): (string | null)[] {
  const pairs = [person, organisation, mission].flatMap((named) => [named?.name ?? null, named?.id ?? null]);
  return [at, type, by, via, ...pairs, subject, id];
}
