import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MissionAction, MissionState } from '#domain/missions/lifecycle.ts';
import type { Tone } from '../ui/pill.tsx';

export const missionStateWords: Readonly<Record<MissionState, MessageDescriptor>> = {
  planned: msg`Planned`,
  active: msg`Active`,
  drawdown: msg`Drawing down`,
  closed: msg`Closed`,
};

export const missionStateTones: Readonly<Record<MissionState, Tone>> = {
  planned: 'info',
  active: 'good',
  drawdown: 'warn',
  closed: 'plain',
};

export const missionActionWords: Readonly<Record<MissionAction, MessageDescriptor>> = {
  activate: msg`Activate`,
  draw_down: msg`Begin the drawdown`,
  close: msg`Close the mission`,
  reopen: msg`Reopen`,
};

/** What follows from each act, said before it is done. */
export const missionActionHints: Readonly<Record<MissionAction, MessageDescriptor>> = {
  activate: msg`The mission is under way and takes new initiatives.`,
  draw_down: msg`The mission is ending; its partners see that, and work goes on.`,
  close: msg`Nothing new begins. What was begun is wound down, and all of it stays readable.`,
  reopen: msg`Back to drawing down, so that what was left open can be finished.`,
};
