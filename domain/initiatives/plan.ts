import type { Issue } from '../core/errors.ts';
import type { CalendarDate } from '../core/id.ts';

/** The longest an initiative may last. */
export const LONGEST_YEARS = 10;

export interface DatedPlan {
  readonly startsOn?: CalendarDate | undefined;
  readonly endsOn?: CalendarDate | undefined;
  readonly milestones: readonly ({ readonly dueOn?: CalendarDate | undefined } | undefined)[];
}

/** What is unreasonable about a plan's days: before the mission, too long, or outside its own time. */
export function dateIssues(plan: DatedPlan, mission: { startedOn: CalendarDate }): Issue[] {
  const { startsOn, endsOn, milestones } = plan;
  const issues: Issue[] = [];
  if (startsOn && startsOn < mission.startedOn) {
    issues.push({
      path: 'startsOn',
      reason: 'initiatives.before_mission',
      params: { startedOn: mission.startedOn },
    });
  }
  if (startsOn && endsOn && endsOn > yearsAfter(startsOn, LONGEST_YEARS)) {
    issues.push({ path: 'endsOn', reason: 'initiatives.too_long', params: { years: LONGEST_YEARS } });
  }
  milestones.forEach((milestone, at) => {
    const day = milestone?.dueOn;
    if (!day || !startsOn || !endsOn || (day >= startsOn && day <= endsOn)) return;
    issues.push({
      path: `milestones[${at}].dueOn`,
      reason: 'initiatives.outside',
      params: { from: startsOn, to: endsOn },
    });
  });
  return issues;
}

/** Questions that must be answered before a plan is proposed. */
const asked = ['taskId', 'theme', 'summary', 'startsOn', 'endsOn'] as const;

export function missingAnswers(plan: Readonly<Partial<Record<(typeof asked)[number], unknown>>>): Issue[] {
  return asked.filter((field) => !plan[field]).map((path) => ({ path, reason: 'field.required' }));
}

function yearsAfter(day: CalendarDate, years: number): CalendarDate {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}` as CalendarDate;
}
