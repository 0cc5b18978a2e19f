import type { Ask } from '../core/act.ts';
import { pressingNeeds } from './needs-summary.ts';
import type { NeedInBrief } from './view.ts';

const MOST = 6;

/** What is most pressing in all missions, for the first page: needs of approved initiatives, which are public. */
export async function neededNow(ask: Ask): Promise<NeedInBrief[]> {
  return pressingNeeds(ask, { entered: false }, MOST);
}
