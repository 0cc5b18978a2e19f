import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Tables } from '#db/schema/tables.ts';
import { DAY_MS, type Instant, later } from '#domain/core/id.ts';
import { APPEAL_DAYS } from '#domain/moderation/rules.ts';

/** The last word on a report was said, or nobody can appeal against it any more. */
export const isClosed =
  (now: Instant) =>
  (eb: ExpressionBuilder<Tables, 'message_report'>): Expression<SqlBool> =>
    eb.or([
      eb('message_report.state', '=', 'final'),
      eb.and([
        eb('message_report.state', 'in', ['upheld', 'dismissed']),
        eb('message_report.decided_at', '<', later(now, -APPEAL_DAYS * DAY_MS)),
      ]),
    ]);
