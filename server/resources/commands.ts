import { acceptOffer } from './accept-offer.ts';
import { acknowledgeOffer } from './acknowledge-offer.ts';
import { agreeAllocation } from './agree-allocation.ts';
import { approveAllocation } from './approve-allocation.ts';
import { cancelAllocation } from './cancel-allocation.ts';
import { closeNeed } from './close-need.ts';
import { declineAllocation } from './decline-allocation.ts';
import { distributeAllocation } from './distribute-allocation.ts';
import { draftOffer } from './draft-offer.ts';
import { editNeed } from './edit-need.ts';
import { editOffer } from './edit-offer.ts';
import { expireOffer } from './expire-offer.ts';
import { expireReservation } from './expire-reservation.ts';
import { openNeed } from './open-need.ts';
import { postOffer } from './post-offer.ts';
import { receiveAllocation } from './receive-allocation.ts';
import { releaseOffer } from './release-offer.ts';
import { renewOffer } from './renew-offer.ts';
import { reportLoss } from './report-loss.ts';
import { requireTwoPersons } from './require-two-persons.ts';
import { reserveAllocation } from './reserve-allocation.ts';
import { returnAllocation } from './return-allocation.ts';
import { shipAllocation } from './ship-allocation.ts';
import { stateNeed } from './state-need.ts';
import { suggestAllocation } from './suggest-allocation.ts';
import { withdrawOffer } from './withdraw-offer.ts';

/** Every command about resources. */
export const resourceCommands = [
  stateNeed,
  editNeed,
  openNeed,
  closeNeed,
  draftOffer,
  postOffer,
  editOffer,
  releaseOffer,
  acknowledgeOffer,
  acceptOffer,
  renewOffer,
  withdrawOffer,
  expireOffer,
  requireTwoPersons,
  suggestAllocation,
  reserveAllocation,
  agreeAllocation,
  declineAllocation,
  cancelAllocation,
  approveAllocation,
  shipAllocation,
  receiveAllocation,
  distributeAllocation,
  reportLoss,
  returnAllocation,
  expireReservation,
] as const;
