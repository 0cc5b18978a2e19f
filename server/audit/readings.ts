import { z } from 'zod';
import { auditFilter } from '#domain/accounts/schema.ts';
import { after, given, pageOfRows, readable } from '../core/reading.ts';
import { trail } from './queries.ts';

const named = z.object({ id: z.string(), name: z.string() }).nullable();

const listed = readable({
  name: 'audit.list',
  summary: 'The audit trail of what you coordinate, the latest act first.',
  path: '/audit',
  by: 'person',
  input: auditFilter.extend({ after: after() }),
  output: pageOfRows(
    z.object({
      id: z.string(),
      at: z.string(),
      type: z.string(),
      command: z.string(),
      via: z.enum(['session', 'token', 'system']),
      person: named,
      organisation: named,
      mission: named,
      subject: z.string().describe('`initiative:ID` and the like.'),
    }),
  ),
  run: (ask, asked) => trail(ask, given(asked)),
});

export const auditReadings = [listed] as const;
