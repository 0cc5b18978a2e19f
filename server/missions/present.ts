import type { MissionEvents } from '#domain/missions/events.ts';
import { asStored, type Presenters } from '../core/present.ts';

export const missionPresenters: Presenters<MissionEvents> = {
  'mission.created': asStored,
  'mission.updated': asStored,
  'mission.state_changed': asStored,
  'mission.mandate_renewed': asStored,
  'mission.task_added': asStored,
  'mission.organisation_admitted': asStored,
};
