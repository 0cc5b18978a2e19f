import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { type CalendarDate, dateOf, type Instant, type OrganisationId } from '#domain/core/id.ts';
import { missionStream, organisationStream } from '#domain/core/streams.ts';
import { mayAssess } from '#domain/organisations/policy.ts';
import { assessInput } from '#domain/organisations/schema.ts';
import { rightsChanged } from '../accounts/steps.ts';
import type { ActorsAct } from '../core/act.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { queueMail } from '../mail/steps.ts';
import { admitToMission } from '../missions/steps.ts';
import { belongsTo, loadOrganisation } from './access.ts';

type Assessed = Awaited<ReturnType<typeof loadOrganisation>>;

export const assessOrganisation = command({
  name: 'organisation.assess',
  summary: 'Decide on a verification: verify until a date, reject, suspend, reinstate.',
  path: '/organisations/{organisationId}/assess',
  scope: 'organisations',
  input: assessInput,
  output: z.object({ outcome: z.string() }),
  async run(act) {
    const { input } = act;
    const organisation = await loadOrganisation(act, input.organisationId);
    const belongs = await belongsTo(act, organisation.id);
    permit(mayAssess(act.actor, organisation.facts, input.outcome, belongs));
    const validUntil = lastDay(organisation, input, act.now);

    await addAssessment(act, organisation, validUntil);
    if (validUntil)
      for (const mission of organisation.facts.wantsToJoin)
        await admitToMission(act, mission, organisation.id);
    await act.record({
      type: 'organisation.assessed',
      streams: [organisationStream(organisation.id), ...organisation.facts.takesPartIn.map(missionStream)],
      subject: `organisation:${organisation.id}`,
      data: { organisationId: organisation.id, outcome: input.outcome, validUntil },
    });
    await tellMembers(act, organisation.id, organisation.name);
    return { outcome: input.outcome };
  },
});

/** The last valid day: after today, and no later than the registration certificate. Null where nothing becomes valid. */
function lastDay(
  organisation: Assessed,
  input: z.output<typeof assessInput>,
  now: Instant,
): CalendarDate | null {
  if (input.outcome === 'rejected' || input.outcome === 'suspended') return null;
  if (!input.validUntil) throw refuseField('validUntil', 'field.required');
  if (input.validUntil <= dateOf(now)) throw refuseField('validUntil', 'organisations.valid_until_past');
  const certificate = organisation.certificate_expires_on;
  if (certificate && input.validUntil > certificate) {
    throw refuseField('validUntil', 'organisations.valid_until_past_certificate', { date: certificate });
  }
  return input.validUntil;
}

async function addAssessment(
  act: ActorsAct & { input: z.output<typeof assessInput> },
  organisation: Assessed,
  validUntil: CalendarDate | null,
): Promise<void> {
  // Of two assessors at once the second finds the number taken and is told that the state changed.
  const number = organisation.assessment_number + 1;
  const { numUpdatedRows } = await act.tx
    .updateTable('organisation')
    .set({ assessment_number: number })
    .where('id', '=', organisation.id)
    .where('assessment_number', '=', organisation.assessment_number)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new PortalError('stale_version');
  await act.tx
    .insertInto('organisation_assessment')
    .values({
      organisation_id: organisation.id,
      number,
      outcome: act.input.outcome,
      reason: act.input.reason,
      valid_until: validUntil,
      assessor_person_id: act.actor.personId,
      assessor_organisation_id: act.actor.organisation?.id ?? null,
      at: act.now,
    })
    .execute();
}

/** Every administrator gets a mail that there is a decision, and every member's rights are read anew. */
async function tellMembers(act: ActorsAct, id: OrganisationId, name: string): Promise<void> {
  const members = await act.tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.email', 'person.locale', 'membership.role'])
    .where('membership.organisation_id', '=', id)
    .where('membership.ended_at', 'is', null)
    .execute();
  for (const { id: personId, email, locale, role } of members) {
    await rightsChanged(act, personId);
    if (role !== 'administrator') continue;
    const params = { organisation: name, path: `/organisations/${id}` };
    await queueMail(act, { to: email, locale, template: 'verification-decided', params });
  }
}
