import { z } from 'zod';
import { fromJson, toJson } from '#db/schema/core.ts';
import { permit } from '#domain/core/decision.ts';
import { missionStream } from '#domain/core/streams.ts';
import { mayKeepWatchList } from '#domain/moderation/policy.ts';
import { watchInput } from '#domain/moderation/schema.ts';
import { command } from '../core/command.ts';
import { loadMission } from '../missions/access.ts';
import { wordsIn } from './order-channel.ts';

/** The channels of the mission each carry the list, so that posting loads nothing more. */
export const watchMission = command({
  name: 'mission.watch',
  summary: 'Say for which words a message waits for a moderator, in all channels of a mission.',
  path: '/missions/{missionId}/watch-words',
  scope: 'channels',
  input: watchInput,
  output: z.object({ words: z.number() }),
  async run(act) {
    const { id: missionId } = await loadMission(act, act.input.missionId);
    permit(mayKeepWatchList(act.actor, missionId));
    const words = wordsIn(act.input.words, 'words');
    const list = {
      words: words ?? toJson<readonly string[]>([]),
      changed_by: act.actor.personId,
      changed_at: act.now,
    };
    await act.tx
      .insertInto('watch_list')
      .values({ mission_id: missionId, ...list })
      .onConflict((conflict) => conflict.column('mission_id').doUpdateSet(list))
      .execute();
    await act.tx
      .updateTable('channel')
      .set({ mission_watch_words: words })
      .where('mission_id', '=', missionId)
      .execute();
    const count = fromJson(list.words).length;
    await act.record({
      type: 'mission.watched',
      streams: [missionStream(missionId)],
      subject: `mission:${missionId}`,
      missionId,
      data: { missionId, words: count },
    });
    return { words: count };
  },
});
