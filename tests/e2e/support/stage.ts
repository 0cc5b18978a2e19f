import { inject } from 'vitest';
import type { Stage } from './portal-setup.ts';

/** The portal that no other test uses meanwhile: the one of this worker. */
export function ownStage(): Stage | undefined {
  const stages = inject('stages');
  return stages[Number(process.env.VITEST_POOL_ID) % stages.length];
}
