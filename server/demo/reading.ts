import { type Done, done } from './done.ts';

/** How some hold their channels: what they have read, what they keep at hand, and what they want to hear little of. */
export const reading: readonly Done[] = [
  done([5, '17:00'], 'tomas', 'channel.mark-all-read', {}),
  done([5, '17:01'], 'tomas', 'channel.star', { channelId: '@channel/MINUSCA/logistics', starred: true }),
  done([5, '17:03'], 'tomas', 'channel.mute', { channelId: '@channel/MINUSCA/safety', muted: true }),
  done(
    [1, '16:00'],
    'khadija',
    'reminder.set',
    { note: 'Ask Bria how many water points work', channelId: '@channel/MINUSCA/general', named: 'hour' },
    'water-reminder',
  ),
  done([1, '17:01'], 'portal', 'reminder.come', { reminderId: '@water-reminder' }),
  done(
    [2, '10:00'],
    'tomas',
    'poll.ask',
    {
      channelId: '@channel-of/corridor',
      question: '¿Cuándo nos reunimos cada semana?',
      choices: 'El lunes a las ocho\nEl lunes a las cinco\nSolo cuando haga falta',
      several: true,
    },
    'meeting-poll',
  ),
  done([2, '10:20'], 'prosper', 'poll.vote', { messageId: '@meeting-poll', choices: [1, 2] }),
  done([2, '11:05'], 'amina', 'poll.vote', { messageId: '@meeting-poll', choices: [2] }),
  done([1, '16:05'], 'khadija', 'reminder.set', { note: 'Renew the road permits', named: 'week' }),
];
