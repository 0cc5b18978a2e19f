import { machine } from '../core/machine.ts';

export const missionStates = ['planned', 'active', 'drawdown', 'closed'] as const;
export type MissionState = (typeof missionStates)[number];

export const missionActions = ['activate', 'draw_down', 'close', 'reopen'] as const;
export type MissionAction = (typeof missionActions)[number];

/** How a peace operation moves from plan to close. Only coordinators move it. */
export const missionLifecycle = machine<MissionState, MissionAction, 'coordinator'>({
  initial: 'planned',
  transitions: [
    { action: 'activate', from: ['planned', 'drawdown'], to: 'active', by: ['coordinator'] },
    { action: 'draw_down', from: ['active'], to: 'drawdown', by: ['coordinator'] },
    { action: 'close', from: ['planned', 'active', 'drawdown'], to: 'closed', by: ['coordinator'] },
    { action: 'reopen', from: ['closed'], to: 'drawdown', by: ['coordinator'] },
  ],
});
