import { type ReasonCode, reasons } from '#domain/core/reasons.ts';
import { commands } from '#server/commands.ts';
import type { AnyCommand } from '#server/core/command.ts';
import { type Onlooker, onlookers } from './onlookers.ts';

/** For each onlooker `done`, or the reason of the refusal. */
export type Cells = Readonly<Record<Onlooker, string>>;

const head = `# Access matrix

Who may carry out each command. A test (tests/contracts/commands.test.ts) carries out every command on both databases
as somebody who may, tries the same as each of those below, and writes this page from what happened;
\`npm run snapshots\` renews it. A change here is a change of who may do what: read it as one.

| column | is |
| --- | --- |
| visitor | nobody who is signed in |
| stranger | speaks for a verified organisation that has nothing to do with the matter |
| partner | speaks for another organisation that takes part in the same mission |
| observer, member, representative, administrator | of the organisation that acts in the matter |
| coordinator elsewhere | coordinates another mission |
| coordinator | coordinates the mission of the matter |
| operator | runs the installation |

**yes**: carried out. **hidden**: answered as if there were no such thing. **sign in**: needs a person. **no**: they
may know of it, and are told why not. Anything else is the reason itself: the act is theirs, and the state of the
matter stops them.
`;

function said(cell: string): string {
  if (cell === 'done') return '**yes**';
  const { code } = reasons[cell as ReasonCode];
  if (code === 'not_found') return 'hidden';
  if (code === 'not_signed_in') return 'sign in';
  return code === 'forbidden' ? 'no' : `\`${cell}\``;
}

/** The page, in the order in which commands are listed. */
export function accessMatrix(matrix: ReadonlyMap<string, Cells>): string {
  const nouns = [...new Set(commands.map(({ name }) => name.split('.')[0]))];
  const sections = nouns.map((noun) => {
    const own = (commands as readonly AnyCommand[]).filter(({ name }) => name.split('.')[0] === noun);
    const rows = own.map(({ name, scope }) => {
      const cells = matrix.get(name);
      return [`\`${name}\``, scope, ...onlookers.map((kind) => (cells ? said(cells[kind]) : '?'))];
    });
    return `\n## ${noun}\n\n${table(['command', 'scope', ...onlookers], rows)}`;
  });
  return head + sections.join('');
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return line(columns) + line(columns.map(() => '---')) + rows.map(line).join('');
}
