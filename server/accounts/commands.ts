import { actAs } from './act-as.ts';
import { appointCoordinator } from './appoint-coordinator.ts';
import { becomeFirstCoordinator } from './become-first-coordinator.ts';
import { changePassword } from './change-password.ts';
import { confirmEmail } from './confirm-email.ts';
import { createCoordinator } from './create-coordinator.ts';
import { createToken } from './create-token.ts';
import { dismissCoordinator } from './dismiss-coordinator.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endSession } from './end-session.ts';
import { requestReset } from './request-reset.ts';
import { resetPassword } from './reset-password.ts';
import { revokeToken } from './revoke-token.ts';
import { updateProfile } from './update-profile.ts';

/** Every command about accounts. */
export const accountCommands = [
  confirmEmail,
  requestReset,
  resetPassword,
  changePassword,
  updateProfile,
  endSession,
  endOtherSessions,
  actAs,
  createToken,
  revokeToken,
  appointCoordinator,
  dismissCoordinator,
  createCoordinator,
  becomeFirstCoordinator,
] as const;
