import { type RawBuilder, sql } from 'kysely';
import { openDatabase } from '#db/open.ts';
import { attacks } from '#tests/support/attacks.ts';
import { ownStage } from './stage.ts';

/** What people write that pages show as it was typed: by table and column. Markdown is drawn when it is posted. */
const written: Readonly<Record<string, string>> = {
  allocation: 'waybill note',
  allocation_move: 'reason',
  attachment: 'name description',
  channel: 'name topic description locked_reason',
  channel_request: 'note reason',
  contribution: 'country_name',
  held_message: 'author_name organisation_name word reason',
  import_job: 'file_name',
  indicator: 'title unit',
  initiative: 'title summary',
  initiative_place: 'name',
  initiative_review: 'comments',
  join_request: 'brings message counter answer',
  legal_hold: 'reason',
  mandate_task: 'title',
  message: 'author_name organisation_name body removed_reason',
  message_forward: 'author_name organisation_name',
  message_report: 'note author_name author_organisation_name reason appeal settled_reason',
  milestone: 'title',
  mission: 'acronym name area summary',
  mission_resolution: 'reference',
  need: 'title place_name note',
  offer: 'title place_name note',
  organisation: 'name acronym description',
  organisation_assessment: 'reason',
  person: 'name',
  reminder: 'note',
  sanction: 'reason',
  task: 'title details',
};

/**
 * Puts the attacks in turn where people wrote something, behind the back of every check; afterwards the texts that
 * stood there are put back.
 */
export async function whileTainted(then: () => Promise<void>): Promise<void> {
  const database = openDatabase({ url: null, file: ownStage()?.file ?? '', onLost: () => {} });
  const undo: RawBuilder<unknown>[] = [];
  let next = 0;
  try {
    await database.root.transaction().execute(async (tx) => {
      for (const [table, columns] of Object.entries(written))
        for (const column of columns.split(' ')) {
          const [from, of] = [sql.table(table), sql.ref(column)];
          const rows = await sql<{ rowid: number; text: string }>`
            select rowid, ${of} as text from ${from} where ${of} is not null and ${of} != ''`.execute(tx);
          for (const { rowid, text } of rows.rows) {
            // Names are told apart by their number, and the choices of a poll stay in its text.
            const tainted = `${attacks[next % attacks.length]} ${next++}${text.replace(/^[^\n]*/, '')}`;
            await sql`update ${from} set ${of} = ${tainted} where rowid = ${rowid}`.execute(tx);
            undo.push(sql`update ${from} set ${of} = ${text} where rowid = ${rowid}`);
          }
        }
    });
    await then();
  } finally {
    await database.root.transaction().execute(async (tx) => {
      for (const statement of undo) await statement.execute(tx);
    });
    await database.close();
  }
}
