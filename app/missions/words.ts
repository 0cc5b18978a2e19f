import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MissionState } from '#domain/missions/lifecycle.ts';

export const missionStateWords: Readonly<Record<MissionState, MessageDescriptor>> = {
  planned: msg`Planned`,
  active: msg`Active`,
  drawdown: msg`Drawing down`,
  closed: msg`Closed`,
};
