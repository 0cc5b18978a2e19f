import { expressionBuilder, type Nullable } from 'kysely';
import type { Reader, Tx } from '#db/database.ts';
import type { OrganisationAssessmentTable } from '#db/schema/organisations.ts';
import type { Tables } from '#db/schema/tables.ts';
import type { CalendarDate } from '#domain/core/id.ts';
import { expiringThrough, type VerificationState } from '#domain/organisations/lifecycle.ts';

type WithLatest = Tables & { latest: Nullable<OrganisationAssessmentTable> };

/** Organisations, each beside its latest assessment. */
export function organisationsOf(read: Reader | Tx) {
  return read
    .selectFrom('organisation')
    .leftJoin('organisation_assessment as latest', (join) =>
      join
        .onRef('latest.organisation_id', '=', 'organisation.id')
        .onRef('latest.number', '=', 'organisation.assessment_number'),
    );
}

/** The state of a verification on a day, as `verificationState` derives it; a test holds that the two agree. */
export function stateOn(today: CalendarDate) {
  const eb = expressionBuilder<WithLatest, 'organisation' | 'latest'>();
  const state = (value: VerificationState) => eb.val(value);
  const askedAgain = eb('organisation.submitted_at', '>', eb.ref('latest.at'));
  return eb
    .case()
    .when(eb.and([eb('latest.outcome', 'is', null), eb('organisation.submitted_at', 'is', null)]))
    .then(state('draft'))
    .when('latest.outcome', 'is', null)
    .then(state('submitted'))
    .when('latest.outcome', '=', 'suspended')
    .then(state('suspended'))
    .when(eb.and([eb('latest.outcome', '=', 'rejected'), askedAgain]))
    .then(state('submitted'))
    .when('latest.outcome', '=', 'rejected')
    .then(state('rejected'))
    .when(eb.and([eb('latest.valid_until', '<', today), askedAgain]))
    .then(state('submitted'))
    .when('latest.valid_until', '<', today)
    .then(state('lapsed'))
    .when('latest.valid_until', '<=', expiringThrough(today))
    .then(state('expiring'))
    .else(state('verified'))
    .end();
}

/** What was submitted and not yet decided; a renewal counts from the day it was asked for. */
export function awaitsDecision() {
  const eb = expressionBuilder<WithLatest, 'organisation' | 'latest'>();
  return eb.and([
    eb('organisation.submitted_at', 'is not', null),
    eb.or([
      eb('latest.outcome', 'is', null),
      eb.and([
        eb('latest.outcome', '!=', 'suspended'),
        eb('organisation.submitted_at', '>', eb.ref('latest.at')),
      ]),
    ]),
  ]);
}
