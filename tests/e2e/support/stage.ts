import { inject } from 'vitest';
import type { Stage } from './portal-setup.ts';

/** The portal that no other test uses meanwhile: the one of this worker. */
export function ownStage(): Stage | undefined {
  const { VITEST_POOL_ID: worker } = process.env;
  const stages = inject('stages');
  return stages[Number(worker) % stages.length];
}
