import { expect, it } from 'vitest';
import type { Actor } from '../core/actor.ts';
import type { Instant, MissionId, OrganisationId, PersonId } from '../core/id.ts';
import { type AllocationState, allocationStates, type OfferState, offerStates } from './lifecycle.ts';
import { nextAllocationAct, nextNeedAct, nextOfferAct } from './next-act.ts';

const mission = 'm' as MissionId;

const actor = (more: Partial<Actor>, organisation?: string): Actor => ({
  personId: `of ${organisation}` as PersonId,
  name: 'A',
  organisation: organisation
    ? {
        id: organisation as OrganisationId,
        name: 'O',
        kind: 'un_entity',
        verification: 'verified',
        role: 'representative',
      }
    : null,
  coordinates: [],
  takesPartIn: [mission],
  isOperator: false,
  via: 'session',
  scopes: 'all',
  ...more,
});
const recipient = actor({}, 'needs');
const offerer = actor({}, 'offers');
const coordinator = actor({ coordinates: [mission] });
const partner = actor({}, 'partner');
const now = '2026-11-24T09:00:00.000Z';

const waysOf = (state: AllocationState, reservedUntil = '2026-11-25T09:00:00.000Z') => {
  const facts = {
    missionId: mission,
    recipientId: 'needs' as OrganisationId,
    offererId: 'offers' as OrganisationId,
    state,
    needsTwo: false,
    firstApprovedBy: null,
    reservedUntil: reservedUntil as Instant,
  };
  const said = (who: Actor) => nextAllocationAct(who, facts, now)?.action ?? '-';
  return [recipient, offerer, coordinator, partner].map(said).join(' ');
};

it('a consignment asks in each state the side whose turn it is', () => {
  expect(Object.fromEntries(allocationStates.map((state) => [state, waysOf(state)]))).toEqual({
    suggested: '- - reserve -',
    reserved: 'agree - - -',
    agreed: '- - approve -',
    approved: '- ship ship -',
    shipped: 'receive - - -',
    received: 'distribute - - -',
    distributed: 'distribute - - -',
    declined: '- - - -',
    expired: '- - - -',
    cancelled: '- - - -',
    lost: '- - - -',
    returned: '- - - -',
  });
  expect(waysOf('reserved', now)).toBe('- - - -');
});

it('a need asks the coordinator to reserve and others to offer, while something is open', () => {
  const need = { missionId: mission, organisationId: 'needs' as OrganisationId, state: 'open' as const };
  const said = (state: typeof need.state | 'draft' | 'covered', open: number) =>
    [recipient, coordinator, partner]
      .map((who) => nextNeedAct(who, { ...need, state: state as 'open' }, open)?.action ?? '-')
      .join(' ');
  expect(said('draft', 10)).toBe('open open -');
  expect(said('open', 10)).toBe('- reserve offer');
  expect(said('open', 0)).toBe('- - -');
  expect(said('covered', 0)).toBe('- - -');
});

it('an offer goes from its organisation to the coordinator, and from there to a need', () => {
  const said = (state: OfferState) =>
    [offerer, coordinator, partner]
      .map((who) => {
        const facts = {
          missionId: mission,
          organisationId: 'offers' as OrganisationId,
          state,
          acknowledged: !['draft', 'released'].includes(state),
          twoPersons: false,
          draftedBy: offerer.personId,
        };
        return nextOfferAct(who, facts, 5)?.action ?? '-';
      })
      .join(' ');
  expect(Object.fromEntries(offerStates.map((state) => [state, said(state)]))).toEqual({
    draft: 'release - -',
    released: '- acknowledge -',
    acknowledged: '- accept -',
    accepted: '- promise -',
    exhausted: '- promise -',
    withdrawn: '- - -',
    expired: '- - -',
  });
});
