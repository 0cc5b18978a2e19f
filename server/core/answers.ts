import type { Reader, Tx } from '#db/database.ts';
import { prepared, preparedInsert } from '#db/prepared.ts';
import { fromJson, toJson } from '#db/schema/core.ts';
import type { Visitor } from '#domain/core/actor.ts';
import type { Instant } from '#domain/core/id.ts';

/** A request as its maker numbered it. The same one is answered the same way for ever. */
export interface Request {
  readonly requester: string;
  readonly requestId: string;
  readonly command: string;
}

export const requesterOf = (visitor: Visitor): string => visitor?.personId ?? 'anyone';

const answerOf = prepared((db, request: Request) =>
  db
    .selectFrom('request')
    .select('result')
    .where('requester', '=', request.requester)
    .where('request_id', '=', request.requestId)
    .where('command', '=', request.command),
);

const keep = preparedInsert('request', ['requester', 'request_id', 'command', 'result', 'at']);

/** What this request was answered before, if it ever was. */
export async function findAnswer(read: Reader | Tx, request: Request): Promise<{ result: unknown } | null> {
  const [row] = await answerOf(read, request);
  return row ? { result: fromJson(row.result) } : null;
}

/** Keeps the answer in the request's own transaction: of two at once, one violates the key and is undone whole. */
export async function keepAnswer(tx: Tx, request: Request, result: unknown, at: Instant): Promise<void> {
  const { requester, requestId, command } = request;
  await keep(tx, { requester, request_id: requestId, command, result: toJson(result), at });
}
