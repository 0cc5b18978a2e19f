import { fromJson } from '#db/schema/core.ts';
import { fold, searchWords } from '#domain/core/fold.ts';
import type { ChannelId, MissionId } from '#domain/core/id.ts';
import { loadChannel } from '../channels/access.ts';
import { type Callable, callableChannels, callablePeople } from '../channels/callable.ts';
import { emojiLike } from '../channels/emoji.ts';
import type { Ask } from '../core/act.ts';
import { allocationRows } from '../resources/allocation-views.ts';
import { findInitiatives } from '../search/find-places.ts';
import { findNeeds, findOffers, findTasks } from '../search/find-resources.ts';
import type { Found } from '../search/view.ts';
import type { Completion, Completions } from './view.ts';

/** So many of one kind are offered; whoever means another types more of its name. */
const MOST_PEOPLE = 300;
const MOST_RECORDS = 12;
const MOST_EMOJI = 8;

interface Asked {
  readonly channelId: string;
  /** What was typed before the words: `@` calls people and organisations, `#` records and channels, `:` emoji. */
  readonly mark: string;
  readonly words: string;
}

/** How a name that is being written in a channel may go on, as far as the writer may know. */
export async function complete(ask: Ask, { channelId, mark, words }: Asked): Promise<Completions> {
  const channel = await loadChannel(ask, channelId as ChannelId);
  if (mark === '@') {
    const people = await callablePeople(ask, channel.id, words);
    return {
      found: people.slice(0, MOST_PEOPLE).map((one) => byName(one, `@**${one.called}**`)),
      whole: people.length <= MOST_PEOPLE,
    };
  }
  if (mark === ':') {
    const found = emojiLike(words, MOST_EMOJI).map(({ name, character }) => ({
      ...plain,
      kind: 'emoji' as const,
      text: character,
      title: name,
    }));
    return { found, whole: false };
  }
  return mark === '#' ? named(ask, channel.mission_id, words) : { found: [], whole: true };
}

const plain = { item: null, language: null, within: null } as const;

const byName = ({ kind, name, within }: Callable, text: string): Completion => ({
  ...plain,
  kind,
  text,
  title: name,
  within,
});

async function named(ask: Ask, missionId: MissionId | null, words: string): Promise<Completions> {
  if (missionId === null) return { found: [], whole: true };
  const channels = await callableChannels(ask, missionId, words);
  const records: readonly Completion[][] = [
    (await findNeeds(ask, searchWords(words), MOST_RECORDS, missionId)).map(asRecord),
    (await findOffers(ask, searchWords(words), MOST_RECORDS, missionId)).map(asRecord),
    await allocations(ask, missionId, words),
    (await findInitiatives(ask, searchWords(words), MOST_RECORDS, missionId)).map(asRecord),
    (await findTasks(ask, searchWords(words), MOST_RECORDS, missionId)).map(asRecord),
  ];
  return {
    found: [...channels.map((one) => byName(one, `#**${one.called}**`)), ...records.flat()],
    whole: records.every(({ length }) => length < MOST_RECORDS),
  };
}

const asRecord = ({ kind, to, title, item, language }: Found): Completion => ({
  kind: kind as 'need' | 'offer' | 'initiative' | 'task',
  text: to,
  title,
  item,
  language,
  within: null,
});

/** The newest allocations of a mission, of those that the words may mean. */
async function allocations(ask: Ask, missionId: MissionId, words: string): Promise<Completion[]> {
  const rows = await allocationRows(ask)
    .where('allocation.mission_id', '=', missionId)
    .orderBy('allocation.id', 'desc')
    .limit(MOST_RECORDS * MOST_RECORDS)
    .execute();
  const typed = searchWords(words);
  return rows
    .filter(({ item, offerer_name, recipient_name }) => {
      const folded = fold(`${item} ${offerer_name} ${recipient_name}`);
      return typed.every((word) => folded.includes(word));
    })
    .slice(0, MOST_RECORDS)
    .map((row) => ({
      kind: 'allocation' as const,
      text: `/needs/${row.need_id}#allocation-${row.id}`,
      title: `${row.offerer_name} → ${row.recipient_name}`,
      item: fromJson(row.item),
      language: null,
      within: null,
    }));
}
