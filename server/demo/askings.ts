import { type Done, done, type When } from './done.ts';

const acknowledges = (by: string, when: When): Done =>
  done(when, by, 'asking.answer', { askingId: '@convoyRule', answer: 'acknowledged' });

/** An announcement that asks to be acknowledged: some have, some have not. */
export const askings: readonly Done[] = [
  done(
    [2, '07:05'],
    'khadija',
    'asking.open',
    {
      channelId: '@channel/MINUSCA/announcements',
      body: 'From Monday convoys of partners announce themselves in **#logistics** the evening before. Please acknowledge, so that we know every organisation has read it.',
      withinHours: 72,
    },
    'convoyRule',
  ),
  acknowledges('amina', [2, '07:40']),
  acknowledges('peter', [2, '08:15']),
  acknowledges('daniel', [1, '06:30']),
];
