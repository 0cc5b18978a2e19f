import { fromJson } from '#db/schema/core.ts';
import { permit } from '#domain/core/decision.ts';
import type { OrganisationId } from '#domain/core/id.ts';
import { isAssessor, mayAdminister, mayAssessAtAll } from '#domain/organisations/policy.ts';
import type { Ask } from '../core/act.ts';
import { belongsTo, loadOrganisation } from './access.ts';
import { membersOf, missionRefs, partnerItem, partnerItems } from './listing.ts';
import type { AssessmentView, DecisionView, InvitationItem, MembersView, OrganisationView } from './view.ts';

interface ById {
  readonly organisationId: string;
}

/** An organisation's page. */
export async function organisation(ask: Ask, { organisationId }: ById): Promise<OrganisationView> {
  const { facts, ...row } = await loadOrganisation(ask, organisationId as OrganisationId);
  const [decision = null] = await decisionsOn(ask, row.id, 1);
  const belongs = await belongsTo(ask, row.id);
  const members = await membersOf(ask, row.id);
  return {
    ...(await partnerItem(ask, row.id)),
    website: row.website,
    description: row.description,
    language: row.language,
    version: row.version,
    since: row.created_at,
    submittedAt: row.submitted_at,
    validUntil: decision?.validUntil ?? null,
    missions: await missionRefs(ask, facts.takesPartIn),
    wantsToJoin: await missionRefs(
      ask,
      facts.wantsToJoin.filter((mission) => !facts.takesPartIn.includes(mission)),
    ),
    members,
    memberCount: members.length,
    decision: belongs || isAssessor(ask.actor, facts) ? decision : null,
    facts,
    belongs,
  };
}

/** Who acts for it, and who was invited to. */
export async function members(ask: Ask, { organisationId }: ById): Promise<MembersView> {
  const { id, facts } = await loadOrganisation(ask, organisationId as OrganisationId);
  const people = await membersOf(ask, id);
  return {
    organisation: await partnerItem(ask, id),
    facts,
    belongs: await belongsTo(ask, id),
    members: people,
    administrators: people.filter(({ role }) => role === 'administrator').length,
    invitations: mayAdminister(ask.actor, facts).allowed ? await openInvitations(ask, id) : [],
  };
}

function openInvitations(ask: Ask, id: OrganisationId): Promise<InvitationItem[]> {
  return ask.read
    .selectFrom('invitation')
    .select(['id', 'email', 'role', 'created_at as sentAt', 'expires_at as expiresAt'])
    .where('organisation_id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', ask.now)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();
}

/** What an assessor decides on: evidence, look-alikes, earlier decisions. */
export async function assessment(ask: Ask, { organisationId }: ById): Promise<AssessmentView> {
  const { facts, ...row } = await loadOrganisation(ask, organisationId as OrganisationId);
  permit(mayAssessAtAll(ask.actor, facts, await belongsTo(ask, row.id)));
  const submitter = row.submitted_by
    ? await ask.read.selectFrom('person').select('name').where('id', '=', row.submitted_by).executeTakeFirst()
    : undefined;
  return {
    organisation: await partnerItem(ask, row.id),
    facts,
    registrationNumber: row.registration_number,
    certificateExpiresOn: row.certificate_expires_on,
    declarations: fromJson(row.declarations),
    submittedAt: row.submitted_at,
    submittedBy: submitter?.name ?? null,
    website: row.website,
    description: row.description,
    language: row.language,
    wantsToJoin: await missionRefs(ask, facts.wantsToJoin),
    lookAlikes: await partnerItems(ask)
      .where('look_key', '=', row.look_key)
      .where('organisation.id', '!=', row.id)
      .orderBy('organisation.created_at')
      .limit(20)
      .execute(),
    decisions: await decisionsOn(ask, row.id, 50),
  };
}

/** What an organisation submitted last, for the form in which it submits again. */
export async function submission(ask: Ask, { organisationId }: ById) {
  const { facts, ...row } = await loadOrganisation(ask, organisationId as OrganisationId);
  permit(mayAdminister(ask.actor, facts));
  return {
    id: row.id,
    name: row.name,
    facts,
    registrationNumber: row.registration_number,
    certificateExpiresOn: row.certificate_expires_on,
  };
}

async function decisionsOn(ask: Ask, id: OrganisationId, limit: number): Promise<DecisionView[]> {
  return ask.read
    .selectFrom('organisation_assessment')
    .innerJoin('person', 'person.id', 'organisation_assessment.assessor_person_id')
    .select(['outcome', 'reason', 'valid_until as validUntil', 'at', 'person.name as by'])
    .where('organisation_id', '=', id)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}
