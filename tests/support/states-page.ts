import { askingLifecycle } from '#domain/acknowledgements/lifecycle.ts';
import type { CalendarDate, Instant } from '#domain/core/id.ts';
import type { Machine } from '#domain/core/machine.ts';
import { importLifecycle } from '#domain/imports/lifecycle.ts';
import { initiativeLifecycle, joinLifecycle } from '#domain/initiatives/lifecycle.ts';
import { missionLifecycle } from '#domain/missions/lifecycle.ts';
import { reportLifecycle } from '#domain/moderation/lifecycle.ts';
import { type Assessment, type Evidence, verificationState } from '#domain/organisations/lifecycle.ts';
import { allocationLifecycle, needLifecycle, offerLifecycle } from '#domain/resources/lifecycle.ts';
import { taskLifecycle } from '#domain/tasks/lifecycle.ts';

type AnyMachine = Pick<Machine<string, string, string>, 'initial'> & {
  readonly transitions: readonly {
    readonly action: string;
    readonly from: readonly string[];
    readonly to: string;
    readonly by: readonly string[];
  }[];
};

/** Every state table of the domain, by what it is of. */
const machines: Readonly<Record<string, AnyMachine>> = {
  Mission: missionLifecycle,
  Initiative: initiativeLifecycle,
  'Join request': joinLifecycle,
  Need: needLifecycle,
  Offer: offerLifecycle,
  Allocation: allocationLifecycle,
  Import: importLifecycle,
  'Report on a message': reportLifecycle,
  Asking: askingLifecycle,
  Task: taskLifecycle,
};

function section(name: string, { initial, transitions }: AnyMachine): string {
  const arrows = transitions.flatMap(({ action, from, to }) =>
    from.map((state) => `  ${state} --> ${to}: ${action}\n`),
  );
  const rows = transitions.map(
    ({ action, from, to, by }) => `| ${action} | ${from.join(', ')} | ${to} | ${by.join(', ')} |\n`,
  );
  return `
## ${name}

\`\`\`mermaid
stateDiagram-v2
  [*] --> ${initial}
${arrows.join('')}\`\`\`

| act | from | to | by |
| --- | --- | --- | --- |
${rows.join('')}`;
}

const on = (day: string) => day as CalendarDate;
const at = (day: string) => `${day}T09:00:00.000Z` as Instant;
const today = on('2026-11-24');
const decided = (outcome: Assessment['outcome'], validUntil: string | null): Assessment => ({
  outcome,
  at: at('2026-01-10'),
  validUntil: validUntil === null ? null : on(validUntil),
});
const asked = { submittedOn: at('2026-01-01'), today };
const again = { submittedOn: at('2026-11-01'), today };

/** What is known of an organisation, in words and as the rule takes it. */
const evidence: readonly (readonly [string, Evidence])[] = [
  ['never asked to be verified', { submittedOn: null, assessments: [], today }],
  ['asked', { ...asked, assessments: [] }],
  ['verified, valid for more than 30 days', { ...asked, assessments: [decided('verified', '2027-06-30')] }],
  ['verified, valid for 30 days or less', { ...asked, assessments: [decided('verified', '2026-12-10')] }],
  ['verified, the last valid day has passed', { ...asked, assessments: [decided('verified', '2026-11-23')] }],
  ['the same, and asked again', { ...again, assessments: [decided('verified', '2026-11-23')] }],
  ['suspended', { ...asked, assessments: [decided('suspended', null)] }],
  ['rejected', { ...asked, assessments: [decided('rejected', null)] }],
  ['rejected, and asked again', { ...again, assessments: [decided('rejected', null)] }],
];

/** The page of all states, from the tables that decide. */
export function statesPage(): string {
  const rows = evidence.map(([words, facts]) => `| ${words} | ${verificationState(facts)} |\n`);
  return `# States

Each machine is one table in a \`domain/<noun>/lifecycle.ts\`, and nothing else changes a state. Written from those
tables; \`npm run snapshots\` renews it. Whether a state also needs something else, such as a verification that is
valid, stands in the \`policy.ts\` beside it.
${Object.entries(machines)
  .map(([name, machine]) => section(name, machine))
  .join('')}
## Verification of an organisation

Derived from what was submitted and decided and from the calendar, never set: it lapses by itself.

| known | state |
| --- | --- |
${rows.join('')}`;
}
