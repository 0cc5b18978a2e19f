import { findHead, readHead, sayFault, sayVerified, verifyTrail, writeHead } from '../audit/access.ts';
import { WorkRefused } from '../core/refused-work.ts';
import { headsInBackups } from '../operations/backup.ts';
import { settings, type Work, withDatabase } from './work.ts';

/** A head as it was written down, from the command line. */
function givenHead(text: string | undefined) {
  if (text === undefined) return [];
  const head = readHead(text);
  if (!head) throw new WorkRefused(`--head is not a head: give it as \`concord audit head\` printed it.`);
  return [head];
}

export const auditWorks: readonly Work[] = [
  {
    name: 'audit head',
    says: 'prints the last seal of the trail; keep it elsewhere, to know later that nothing was cut off',
    run: ({ print }) => withDatabase(settings(), async ({ read }) => print(writeHead(await findHead(read)))),
  },
  {
    name: 'audit verify',
    usage: '[--head HEAD]',
    says: 'walks the sealed trail and names the first row that is not as it was; exit code 1 where there is one',
    options: { head: { type: 'string' } },
    async run({ option, print }) {
      const own = settings();
      const heads = [...givenHead(option('head')), ...(await headsInBackups(own.backupFolder))];
      const verified = await withDatabase(own, ({ read }) => verifyTrail(read, heads));
      if (!verified.fault) return print(sayVerified(verified));
      print(
        `${sayFault(verified.fault)}. Stop the portal, keep a copy of the database, and compare with a backup.`,
      );
      return 1;
    },
  },
];
