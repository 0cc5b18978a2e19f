import { acceptInvitation } from './accept-invitation.ts';
import { assessOrganisation } from './assess-organisation.ts';
import { changeRole } from './change-role.ts';
import { endMembership } from './end-membership.ts';
import { inviteMember } from './invite-member.ts';
import { recoverMembership } from './recover-membership.ts';
import { registerOrganisation } from './register-organisation.ts';
import { submitOrganisation } from './submit-organisation.ts';
import { updateOrganisation } from './update-organisation.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

/** Every command about organisations and who belongs to them. */
export const organisationCommands = [
  registerOrganisation,
  updateOrganisation,
  submitOrganisation,
  assessOrganisation,
  inviteMember,
  withdrawInvitation,
  acceptInvitation,
  changeRole,
  endMembership,
  recoverMembership,
] as const;
