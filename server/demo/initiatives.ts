import { type Done, done, inCar } from './done.ts';
import { bridges, corridor, jonglei, market, ouadda, sibut } from './plans.ts';

/** The initiatives, from draft to completion, and who joins them. */
export const initiatives: readonly Done[] = [
  done([29, '09:00'], 'amina', 'initiative.draft', { ...inCar, ...sibut, propose: true }, 'sibut'),
  done([28, '08:30'], 'khadija', 'initiative.approve', { initiativeId: '@sibut' }),
  done([28, '09:30'], 'amina', 'initiative.start', { initiativeId: '@sibut' }),
  done([27, '15:00'], 'tomas', 'initiative.draft', { ...inCar, ...corridor, propose: true }, 'corridor'),
  done([26, '09:10'], 'khadija', 'initiative.return', {
    initiativeId: '@corridor',
    comments:
      'Please name who keeps the water points after the last month, and by when the committees are trained.',
  }),
  done([25, '10:00'], 'ines', 'initiative.propose', { initiativeId: '@corridor' }),
  done([24, '09:00'], 'daniel', 'initiative.approve', { initiativeId: '@corridor' }),
  done([23, '08:30'], 'tomas', 'initiative.start', { initiativeId: '@corridor' }),
  done(
    [23, '10:00'],
    'tomas',
    'indicator.add',
    {
      initiativeId: '@corridor',
      title: 'Puntos que dan agua segura',
      rule: 'latest',
      unit: 'puntos',
      baseline: 3,
      target: 7,
    },
    'safe-points',
  ),
  done(
    [23, '10:05'],
    'tomas',
    'indicator.add',
    {
      initiativeId: '@corridor',
      title: 'Personas formadas en los comités',
      rule: 'sum',
      unit: 'personas',
      baseline: 0,
      target: 56,
    },
    'trained',
  ),
  done([21, '09:00'], 'prosper', 'initiative.draft', { ...inCar, ...market, propose: true }, 'market'),
  done([20, '08:00'], 'khadija', 'initiative.approve', { initiativeId: '@market' }),
  done([20, '12:00'], 'prosper', 'initiative.start', { initiativeId: '@market' }),
  done([17, '16:00'], 'amina', 'initiative.reach-milestone', {
    initiativeId: '@corridor',
    milestoneId: '@milestone/corridor/0',
    reachedOn: '@day-17',
  }),
  done([13, '11:00'], 'tomas', 'initiative.reach-milestone', {
    initiativeId: '@corridor',
    milestoneId: '@milestone/corridor/1',
    reachedOn: '@day-13',
  }),
  done([13, '16:00'], 'amina', 'indicator.report-value', {
    indicatorId: '@safe-points',
    periodStart: '@day-23',
    periodEnd: '@day-13',
    actual: 4,
  }),
  done([10, '09:00'], 'jonas', 'initiative.draft', { ...jonglei, propose: true }, 'jonglei'),
  done([8, '09:00'], 'daniel', 'initiative.approve', { initiativeId: '@jonglei' }),
  done([8, '16:00'], 'prosper', 'indicator.report-value', {
    indicatorId: '@trained',
    periodStart: '@day-15',
    periodEnd: '@day-8',
    actual: 8,
  }),
  done([6, '17:00'], 'amina', 'initiative.reach-milestone', {
    initiativeId: '@sibut',
    milestoneId: '@milestone/sibut/0',
    reachedOn: '@day-6',
  }),
  done([4, '10:00'], 'amina', 'initiative.complete', { initiativeId: '@sibut' }),
  done(
    [4, '11:00'],
    'lucie',
    'join.request',
    {
      initiativeId: '@corridor',
      brings: 'Douze places de formation aux premiers secours, un formateur et le matériel.',
      message: 'Nous pouvons commencer le 12.',
      iatiRole: 'implementing',
    },
    'estmark-joins',
  ),
  done([3, '09:00'], 'lucie', 'initiative.draft', { ...inCar, ...ouadda, propose: true }, 'ouadda'),
  done(
    [3, '15:00'],
    'peter',
    'join.request',
    {
      initiativeId: '@corridor',
      brings: 'Transport each Thursday between Bangui and Bria.',
      iatiRole: 'implementing',
    },
    'freight-joins',
  ),
  done([3, '16:10'], 'amina', 'indicator.report-value', {
    indicatorId: '@safe-points',
    periodStart: '@day-12',
    periodEnd: '@day-3',
    actual: 5,
  }),
  done([2, '08:00'], 'tomas', 'join.counter', {
    joinRequestId: '@freight-joins',
    counter: 'Gracias. ¿Podría ser también los lunes hasta fin de mes?',
  }),
  done([2, '09:00'], 'maaike', 'initiative.draft', { ...inCar, ...bridges }, 'bridges'),
];
