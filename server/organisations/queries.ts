export { listOrganisations } from './all-organisations.ts';
export { missionChoices, partners, verifications, waitingForMe } from './list-organisations.ts';
export { invitation } from './read-invitation.ts';
export { assessment, members, organisation, submission } from './read-organisation.ts';
