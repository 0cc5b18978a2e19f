import type { MembershipRole } from '#domain/core/actor.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { OrganisationId, PersonId } from '#domain/core/id.ts';
import { mayLoseAdministrator } from '#domain/organisations/policy.ts';
import type { Act } from '../core/act.ts';

export interface OpenMembership {
  readonly id: string;
  readonly role: MembershipRole;
}

/** Who leaves and who stays, and what is decided on an organisation, is settled by one at a time. */
export async function lockOrganisation(act: Act, organisationId: OrganisationId): Promise<void> {
  const query = act.tx.selectFrom('organisation').select('id').where('id', '=', organisationId);
  await act.dialect.forUpdate(query).execute();
}

export async function openMemberships(act: Act, organisationId: OrganisationId) {
  await lockOrganisation(act, organisationId);
  return act.tx
    .selectFrom('membership')
    .select(['id', 'person_id', 'role'])
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .execute();
}

/** The membership of that person; refuses where taking its role away would leave no administrator. */
export async function membershipToChange(
  act: Act,
  organisationId: OrganisationId,
  personId: PersonId,
  losesRole: boolean,
): Promise<OpenMembership> {
  const memberships = await openMemberships(act, organisationId);
  const membership = memberships.find((each) => each.person_id === personId);
  if (!membership) throw new PortalError('not_found');
  const administrators = memberships.filter((each) => each.role === 'administrator').length;
  if (losesRole) permit(mayLoseAdministrator(administrators, membership.role === 'administrator'));
  return membership;
}
