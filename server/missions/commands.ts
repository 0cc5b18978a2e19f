import { addTask } from './add-task.ts';
import { admitOrganisation } from './admit-organisation.ts';
import { changeMissionState } from './change-mission-state.ts';
import { createMission } from './create-mission.ts';
import { renewMandate } from './renew-mandate.ts';
import { updateMission } from './update-mission.ts';

/** Every command about missions. */
export const missionCommands = [
  createMission,
  updateMission,
  changeMissionState,
  renewMandate,
  addTask,
  admitOrganisation,
] as const;
