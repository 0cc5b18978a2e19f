import { examine, examineNode, type Finding } from '../operations/doctor.ts';
import { readSettings, type Settings, SettingsError } from '../settings.ts';
import type { Call, Work } from './work.ts';

const marks = { well: 'well   ', careful: 'careful', broken: 'BROKEN ' } as const;

const lines = ({ part, state, says, mend }: Finding): string[] => [
  `${marks[state]}  ${part.padEnd(10)} ${says}`,
  ...(mend ? [`${' '.repeat(20)} → ${mend}`] : []),
];

/** The settings, or each of their faults with its mend. */
function look(): Settings | Finding[] {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.faults.map((says) => ({ part: 'Settings', state: 'broken', says }));
  }
}

async function doctor({ print }: Call): Promise<number> {
  const settings = look();
  const findings = [
    examineNode(),
    ...(Array.isArray(settings)
      ? settings
      : [{ part: 'Settings', state: 'well' as const, says: 'whole' }, ...(await examine(settings))]),
  ];
  for (const line of findings.flatMap(lines)) print(line);
  const count = findings.filter(({ state }) => state === 'broken').length;
  print(count === 0 ? '\nThe portal can run.' : `\n${count} to mend before the portal can run.`);
  return count === 0 ? 0 : 1;
}

export const doctorWorks: readonly Work[] = [
  {
    name: 'doctor',
    says: 'looks over settings, database, disk, Redis, mail, clock and fonts, and says what to mend',
    run: doctor,
  },
];
