import type { Reader, Tx } from '#db/database.ts';
import { fromJson } from '#db/schema/core.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { ImportId } from '#domain/core/id.ts';
import { type ImportFacts, mayViewImport } from '#domain/imports/policy.ts';
import type { Act, Ask } from '../core/act.ts';

/** An import that the asker may see, without its file. */
export async function loadImport(asker: Act | Pick<Ask, 'read' | 'actor'>, id: ImportId) {
  const row = await ('tx' in asker ? asker.tx : asker.read)
    .selectFrom('import_job')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new PortalError('not_found');
  const facts: ImportFacts = { personId: row.person_id, missionId: row.mission_id, state: row.state };
  permit(mayViewImport(asker.actor, facts));
  return {
    ...row,
    plan: fromJson(row.plan),
    outcome: row.outcome && fromJson(row.outcome),
    brought: row.brought && fromJson(row.brought),
    facts,
  };
}

export type LoadedImport = Awaited<ReturnType<typeof loadImport>>;

/** The bytes of an import's file. */
export async function fileOf(read: Reader | Tx, id: ImportId): Promise<Uint8Array> {
  const { content } = await read
    .selectFrom('import_file')
    .select('content')
    .where('import_id', '=', id)
    .executeTakeFirstOrThrow();
  return Buffer.from(content, 'base64');
}
