import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../core/id.ts';
import { standing } from './counting.ts';
import { coarsen } from './places.ts';
import { dateIssues, missingAnswers } from './plan.ts';

const day = (text: string) => text as CalendarDate;

describe('the days of a plan', () => {
  const mission = { startedOn: day('2014-04-10') };
  it('are refused before the mission, beyond ten years and, for milestones, outside the plan', () => {
    const plan = {
      startsOn: day('2014-04-09'),
      endsOn: day('2024-04-10'),
      milestones: [{ dueOn: day('2014-04-09') }, undefined, { dueOn: day('2024-04-11') }],
    };
    expect(dateIssues(plan, mission).map((issue) => `${issue.path} ${issue.reason}`)).toEqual([
      'startsOn initiatives.before_mission',
      'endsOn initiatives.too_long',
      'milestones[2].dueOn initiatives.outside',
    ]);
  });

  it('are fine at their edges', () => {
    const plan = {
      startsOn: day('2014-04-10'),
      endsOn: day('2024-04-10'),
      milestones: [{ dueOn: day('2014-04-10') }],
    };
    expect(dateIssues(plan, mission)).toEqual([]);
  });

  it('must all be there to propose it', () => {
    expect(missingAnswers({ taskId: 'a', theme: 'wash', summary: '' }).map(({ path }) => path)).toEqual([
      'summary',
      'startsOn',
      'endsOn',
    ]);
  });
});

describe('a coarse position', () => {
  it('is the same for every point of a cell, on both sides of the equator and the meridian', () => {
    expect(coarsen({ latitude: 4.36, longitude: 18.55 })).toEqual(
      coarsen({ latitude: 4.49, longitude: 18.7 }),
    );
    expect(coarsen({ latitude: -0.01, longitude: -0.01 })).toEqual({ latitude: -0.125, longitude: -0.125 });
    expect(coarsen({ latitude: 4.36, longitude: 18.55 })).toEqual({ latitude: 4.375, longitude: 18.625 });
  });
});

describe('what an indicator stands at', () => {
  const values = [
    { periodEnd: day('2026-01-31'), actual: 40 },
    { periodEnd: day('2026-01-31'), actual: 20 },
    { periodEnd: day('2026-02-28'), actual: 30 },
    { periodEnd: day('2026-03-31'), actual: null },
  ];
  it.each([
    ['sum', 90],
    ['maximum', 40],
    ['latest', 30],
    ['unique', 60],
  ] as const)('by %s is %d', (rule, expected) => {
    expect(standing(rule, values)).toBe(expected);
    expect(standing(rule, [])).toBeNull();
  });
});
