import { machine } from '../core/machine.ts';

export const importStates = ['uploaded', 'mapped', 'applied', 'abandoned'] as const;
export type ImportState = (typeof importStates)[number];

export const importActions = ['map', 'apply', 'abandon'] as const;
export type ImportAction = (typeof importActions)[number];

/** How a sheet goes from its upload into the records; whoever uploaded it, or a coordinator of all, moves it. */
export const importLifecycle = machine<ImportState, ImportAction, 'keeper'>({
  initial: 'uploaded',
  transitions: [
    { action: 'map', from: ['uploaded', 'mapped'], to: 'mapped', by: ['keeper'] },
    { action: 'apply', from: ['uploaded', 'mapped'], to: 'applied', by: ['keeper'] },
    { action: 'abandon', from: ['uploaded', 'mapped'], to: 'abandoned', by: ['keeper'] },
  ],
});
