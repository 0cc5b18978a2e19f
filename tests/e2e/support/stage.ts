import { mkdirSync, rmdirSync } from 'node:fs';
import { afterAll, inject } from 'vitest';
import type { Stage } from './portal-setup.ts';

let own: Stage | undefined;

/** The portal that no other test uses meanwhile: the first that is free, for as long as this file runs. */
export function ownStage(): Stage | undefined {
  const stages = inject('stages');
  if (own || stages.length === 0) return own;
  own = stages.find(take);
  if (!own) throw new Error('More journeys run at a time than there are portals.');
  const { file } = own;
  afterAll(() => rmdirSync(signOf(file)));
  return own;
}

/** Of several that want it at once, one makes the folder. */
function take({ file }: Stage): boolean {
  try {
    mkdirSync(signOf(file));
    return true;
  } catch {
    return false;
  }
}

const signOf = (file: string) => `${file}.taken`;
