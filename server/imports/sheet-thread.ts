import { parentPort, workerData } from 'node:worker_threads';
import { PortalError } from '#domain/core/errors.ts';
import { sheetErrands, type Told, type ToldBack } from './sheet-errands.ts';

/** Runs in a thread of its own: one errand on one sheet, and its end. */
async function carryOut({ name, bytes, rest }: Told): Promise<ToldBack> {
  const errand = sheetErrands[name] as (bytes: Uint8Array, ...rest: unknown[]) => Promise<unknown>;
  try {
    return { answer: await errand(bytes, ...rest) };
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    const { reason, params, issues } = error.toProblem();
    return { refused: { reason, ...(params && { params }), ...(issues && { issues }) } };
  }
}

parentPort?.postMessage(await carryOut(workerData as Told));
