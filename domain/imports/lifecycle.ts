import { machine } from '../core/machine.ts';

export const importStates = ['uploaded', 'mapped', 'applying', 'applied', 'abandoned'] as const;
export type ImportState = (typeof importStates)[number];

export const importActions = ['map', 'apply', 'start', 'finish', 'stop', 'abandon'] as const;
export type ImportAction = (typeof importActions)[number];

/**
 * How a sheet goes from its upload into the records; whoever uploaded it, or a coordinator of all, moves it. A long
 * one is only started by them: the portal itself finishes it, or stops where something came between.
 */
export const importLifecycle = machine<ImportState, ImportAction, 'keeper' | 'portal'>({
  initial: 'uploaded',
  transitions: [
    { action: 'map', from: ['uploaded', 'mapped'], to: 'mapped', by: ['keeper'] },
    { action: 'apply', from: ['uploaded', 'mapped'], to: 'applied', by: ['keeper'] },
    { action: 'start', from: ['uploaded', 'mapped'], to: 'applying', by: ['keeper'] },
    { action: 'finish', from: ['applying'], to: 'applied', by: ['portal'] },
    { action: 'stop', from: ['applying'], to: 'mapped', by: ['portal'] },
    { action: 'abandon', from: ['uploaded', 'mapped'], to: 'abandoned', by: ['keeper'] },
  ],
});
