import { askings } from './askings.ts';
import { type Done, done, type When } from './done.ts';
import { endings } from './endings.ts';
import { initiatives } from './initiatives.ts';
import { reading } from './reading.ts';
import { resources } from './resources.ts';
import { smallGoods } from './small-goods.ts';
import { tasks } from './tasks.ts';

const takeSeat = (by: string, channelId: string, when: When) => done(when, by, 'channel.join', { channelId });

/** Coordinators hear the channels that they take a seat in. */
const seats: readonly Done[] = ['khadija', 'daniel'].flatMap((by) => [
  ...['general', 'announcements', 'safety', 'logistics'].map((name) =>
    takeSeat(by, `@channel/MINUSCA/${name}`, [30, '08:00']),
  ),
  takeSeat(by, '@channel-of/corridor', [24, '09:05']),
]);

/** All that is done, in no order: each has its day. */
export const work: readonly Done[] = [
  ...seats,
  ...initiatives,
  ...resources,
  ...smallGoods,
  ...endings,
  ...reading,
  ...askings,
  ...tasks,
];
