import { type Done, done, inCar } from './done.ts';

/** Small pieces of work: one that is done, one in hand, and one that nobody has taken yet. */
export const tasks: readonly Done[] = [
  done(
    [6, '09:10'],
    'khadija',
    'task.make',
    {
      ...inCar,
      title: 'Ask the ferry at Bambari for its timetable',
      dueOn: '@day-4',
      ownerId: '@person/peter',
    },
    'ferry',
  ),
  done([6, '10:00'], 'peter', 'task.start', { taskId: '@ferry' }),
  done([5, '15:20'], 'peter', 'task.finish', { taskId: '@ferry' }),
  done(
    [2, '08:40'],
    'khadija',
    'task.make',
    {
      ...inCar,
      title: 'Send the list of convoys for the coming week',
      details: 'Dates, roads and who drives, without the names of passengers.',
      dueOn: '@day+2',
      ownerId: '@person/amina',
      channelId: '@channel/MINUSCA/logistics',
      said: 'Amina sends the list of convoys for the coming week.',
    },
    'convoys',
  ),
  done([1, '07:15'], 'amina', 'task.start', { taskId: '@convoys' }),
  done(
    [1, '09:30'],
    'amina',
    'task.make',
    {
      ...inCar,
      initiativeId: '@corridor',
      title: 'Find a second drill for the sixth point',
      dueOn: '@day+5',
    },
    'drill',
  ),
];
