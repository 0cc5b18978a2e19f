import { startThread } from '#db/thread.ts';
import { SECOND_MS } from '#domain/core/id.ts';
import { type Drawn, drawSmall } from './draw.ts';

const PATIENCE_MS = 20 * SECOND_MS;
const MEMORY_MEGABYTES = 192;

/** The first page of a PDF as a picture; null where it cannot be drawn within its time and memory. */
export async function drawFirstPage(bytes: Uint8Array): Promise<Drawn | null> {
  try {
    return await drawSmall(await inThread(bytes));
  } catch {
    return null;
  }
}

async function inThread(bytes: Uint8Array): Promise<Uint8Array> {
  const thread = startThread('server/attachments/first-page-thread', {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('the page took too long')), PATIENCE_MS);
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('the thread ended without a page')));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
