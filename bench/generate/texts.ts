import type { Database } from '#db/database.ts';
import type { ChannelId } from '#domain/core/id.ts';
import { searchedMessages, writeTexts } from '#server/channels/message-texts.ts';

/** Texts that are looked up for a free place together. */
const TOGETHER = 500;
const LOTS_OF_A_COMMIT = 40;

/** Puts all messages of a channel into the search, as the follower does, in large commits. */
export async function generateTexts({ transact }: Database, channelId: ChannelId): Promise<void> {
  let seq = 0;
  for (let more = true; more; ) {
    await transact(async (tx) => {
      for (let lot = 0; more && lot < LOTS_OF_A_COMMIT; lot += 1) {
        const rows = await searchedMessages(tx)
          .where('message.channel_id', '=', channelId)
          .where('message.seq', '>', seq)
          .orderBy('message.seq')
          .limit(TOGETHER)
          .execute();
        await writeTexts(tx, rows);
        seq = rows.at(-1)?.seq ?? seq;
        more = rows.length === TOGETHER;
      }
    });
  }
  const mark = { channel_id: channelId, seq };
  await transact((tx) =>
    tx
      .insertInto('message_text_mark')
      .values(mark)
      .onConflict((conflict) => conflict.column('channel_id').doUpdateSet({ seq }))
      .execute(),
  );
}
