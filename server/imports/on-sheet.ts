import { startThread } from '#db/thread.ts';
import { PortalError } from '#domain/core/errors.ts';
import {
  type ErrandAnswer,
  type ErrandInput,
  type SheetErrand,
  sheetErrands,
  type Told,
  type ToldBack,
} from './sheet-errands.ts';
import { unpackedBytes } from './unpacked.ts';

/** A sheet up to here is read at once: a thread takes longer to start than it to be read. */
const LIGHT_BYTES = 256 * 1024;
/** What one thread may use. */
const MEMORY_MEGABYTES = 768;

/** Large sheets are read one after the other, so that many of them do not take the machine's memory together. */
let before: Promise<unknown> = Promise.resolve();

/** Does an errand on a sheet; on a large one in a thread of its own, so that nobody else waits for it. */
export async function onSheet<Name extends SheetErrand>(
  name: Name,
  bytes: Uint8Array,
  ...rest: ErrandInput<Name>
): Promise<ErrandAnswer<Name>> {
  const told: Told = { name, bytes, rest };
  if (Math.max(bytes.length, unpackedBytes(bytes)) <= LIGHT_BYTES) {
    const errand = sheetErrands[name] as (bytes: Uint8Array, ...rest: unknown[]) => Promise<unknown>;
    return (await errand(bytes, ...rest)) as ErrandAnswer<Name>;
  }
  const answer = before.then(() => inThread(told));
  before = answer.catch(() => {});
  return (await answer) as ErrandAnswer<Name>;
}

async function inThread(told: Told): Promise<unknown> {
  const thread = startThread('server/imports/sheet-thread', {
    workerData: told,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
  });
  const back = await new Promise<ToldBack>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the thread that read a sheet ended without an answer')));
  });
  await thread.terminate();
  if ('answer' in back) return back.answer;
  const { reason, params, issues } = back.refused;
  throw new PortalError(reason, params, issues);
}
