import { parseArgs } from 'node:util';
import { PortalError } from '#domain/core/errors.ts';
import { reasons } from '#domain/core/reasons.ts';
import { accountWorks } from './account-works.ts';
import { auditWorks } from './audit-works.ts';
import { backupWorks } from './backup-works.ts';
import { doctorWorks } from './doctor-works.ts';
import type { Call, Work } from './work.ts';

const works: readonly Work[] = [...accountWorks, ...backupWorks, ...auditWorks, ...doctorWorks];

const callOf = ({ name, usage }: Work) => `concord ${name}${usage ? ` ${usage}` : ''}`;

function help(): string {
  const width = Math.max(...works.map((work) => callOf(work).length));
  const lines = works.map((work) => `  ${callOf(work).padEnd(width)}  ${work.says}`);
  return `The work of whoever runs Concord.\n\n${lines.join('\n')}\n
Settings come from the environment, as the portal reads them: docs/settings.md.
The exit code is 0 where it was done, 1 where not, 2 where it was not understood.\n`;
}

function find(given: readonly string[]): { work: Work; rest: readonly string[] } | null {
  for (const length of [2, 1]) {
    const work = works.find(({ name }) => name === given.slice(0, length).join(' '));
    if (work) return { work, rest: given.slice(length) };
  }
  return null;
}

/** What stands after the name of the work; null where it does not fit. */
function read({ options = {}, words = 0 }: Work, rest: readonly string[]): Call | null {
  try {
    const parsed = parseArgs({ args: [...rest], options, allowPositionals: true });
    const values = parsed.values as Readonly<Record<string, string | boolean | undefined>>;
    if (parsed.positionals.length > words) return null;
    return {
      words: parsed.positionals,
      option: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
      isSet: (name) => values[name] === true,
      print: (line) => void process.stdout.write(`${line}\n`),
    };
  } catch {
    return null;
  }
}

function tell(error: unknown): void {
  const lines = [error instanceof Error ? error.message : String(error)];
  if (error instanceof PortalError) {
    for (const { path, reason } of error.issues ?? []) lines.push(`  ${path}: ${reasons[reason].text}`);
  }
  process.stderr.write(`${lines.join('\n')}\n`);
}

async function main(given: readonly string[]): Promise<number> {
  const asksForHelp = given.length === 0 || given.some((word) => ['help', '--help', '-h'].includes(word));
  if (asksForHelp) {
    process.stdout.write(help());
    return 0;
  }
  const found = find(given);
  const call = found && read(found.work, found.rest);
  if (!found || !call) {
    const usage = found ? `Use it so: ${callOf(found.work)}` : `\`concord help\` lists what there is.`;
    process.stderr.write(`\`concord ${given.join(' ')}\` was not understood. ${usage}\n`);
    return 2;
  }
  try {
    return (await found.work.run(call)) ?? 0;
  } catch (error) {
    tell(error);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
