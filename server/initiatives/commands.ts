import { acceptJoin } from './accept-join.ts';
import { addIndicator } from './add-indicator.ts';
import { addMilestone } from './add-milestone.ts';
import { approveInitiative } from './approve-initiative.ts';
import { counterJoin } from './counter-join.ts';
import { declineJoin } from './decline-join.ts';
import { draftInitiative } from './draft-initiative.ts';
import { editInitiative } from './edit-initiative.ts';
import { inviteOrganisation } from './invite-organisation.ts';
import {
  cancelInitiative,
  closeInitiative,
  completeInitiative,
  resumeInitiative,
  startInitiative,
  suspendInitiative,
} from './move-initiative.ts';
import { proposeInitiative } from './propose-initiative.ts';
import { reachMilestone } from './reach-milestone.ts';
import { reportValue } from './report-value.ts';
import { requestJoin } from './request-join.ts';
import { returnInitiative } from './return-initiative.ts';
import { withdrawJoin } from './withdraw-join.ts';

/** Every command about initiatives. */
export const initiativeCommands = [
  draftInitiative,
  editInitiative,
  proposeInitiative,
  returnInitiative,
  approveInitiative,
  startInitiative,
  suspendInitiative,
  resumeInitiative,
  completeInitiative,
  closeInitiative,
  cancelInitiative,
  addMilestone,
  reachMilestone,
  requestJoin,
  inviteOrganisation,
  counterJoin,
  acceptJoin,
  declineJoin,
  withdrawJoin,
  addIndicator,
  reportValue,
] as const;
