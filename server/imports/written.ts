import type { InitiativeId, OrganisationId } from '#domain/core/id.ts';
import type { ImportOutcome } from '#domain/imports/plan.ts';

export type Tallies = Pick<ImportOutcome, 'organisations' | 'initiatives' | 'indicators' | 'values'>;

/** What writing a sheet brought: how much of each, and which records, the new ones first. */
export interface Written {
  readonly tallies: Tallies;
  readonly organisations: readonly OrganisationId[];
  readonly initiatives: readonly InitiativeId[];
}
