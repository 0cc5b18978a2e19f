import { expect, it } from 'vitest';
import type { Actor } from '../core/actor.ts';
import type { MissionId, OrganisationId, PersonId } from '../core/id.ts';
import { type AllocationState, allocationStates, type OfferState, offerStates } from './lifecycle.ts';
import {
  type AllocationFacts,
  allocationActionsOf,
  leavesEnough,
  mayMoveAllocation,
  mayMoveOffer,
  mayReserveFrom,
  mayViewOffer,
  type OfferFacts,
  offerActionsOf,
  reservationStands,
} from './policy.ts';

const mission = 'm' as MissionId;
const elsewhere = 'other' as MissionId;

function actor(more: Partial<Actor>, organisation?: string, role = 'representative' as const): Actor {
  return {
    personId: `of ${organisation}` as PersonId,
    name: 'A',
    organisation: organisation
      ? { id: organisation as OrganisationId, name: 'O', kind: 'un_entity', verification: 'verified', role }
      : null,
    coordinates: [],
    takesPartIn: [mission],
    isOperator: false,
    via: 'session',
    scopes: 'all',
    ...more,
  };
}

const people = {
  recipient: actor({}, 'needs'),
  offerer: actor({}, 'offers'),
  coordinator: actor({ coordinates: [mission] }),
  elsewhere: actor({ coordinates: [elsewhere], takesPartIn: [elsewhere] }),
  partner: actor({}, 'partner'),
};
type Who = keyof typeof people;

const allocation = (state: AllocationState, more: Partial<AllocationFacts> = {}): AllocationFacts => ({
  missionId: mission,
  recipientId: 'needs' as OrganisationId,
  offererId: 'offers' as OrganisationId,
  state,
  needsTwo: false,
  firstApprovedBy: null,
  ...more,
});

const offer = (state: OfferState, more: Partial<OfferFacts> = {}): OfferFacts => ({
  missionId: mission,
  organisationId: 'offers' as OrganisationId,
  state,
  acknowledged: !['draft', 'released'].includes(state),
  twoPersons: false,
  draftedBy: 'somebody' as PersonId,
  ...more,
});

it('an allocation is moved by whose turn it is, in every state, and by nobody else', () => {
  const table = Object.fromEntries(
    allocationStates.map((state) => [
      state,
      (Object.keys(people) as Who[]).flatMap((who) => {
        const acts = allocationActionsOf(people[who], allocation(state));
        return acts.length > 0 ? [`${who}: ${acts.join(' ')}`] : [];
      }),
    ]),
  );
  expect(table).toEqual({
    suggested: ['recipient: decline', 'offerer: cancel', 'coordinator: reserve cancel'],
    reserved: ['recipient: agree decline', 'offerer: cancel', 'coordinator: cancel'],
    agreed: ['recipient: decline', 'offerer: cancel', 'coordinator: approve cancel'],
    approved: ['offerer: cancel ship', 'coordinator: cancel ship'],
    shipped: ['recipient: receive lose', 'offerer: lose', 'coordinator: lose'],
    received: ['recipient: distribute lose return', 'offerer: lose return', 'coordinator: lose'],
    distributed: ['recipient: distribute lose return', 'offerer: lose return', 'coordinator: lose'],
    declined: [],
    expired: [],
    cancelled: [],
    lost: [],
    returned: [],
  });
});

it('an offer is moved by its organisation until it is released, and by coordinators from then', () => {
  const table = Object.fromEntries(
    offerStates.map((state) => [
      state,
      [
        offerActionsOf(people.offerer, offer(state)).join(' '),
        offerActionsOf(people.coordinator, offer(state)).join(' '),
        offerActionsOf(people.partner, offer(state)).join(' '),
      ],
    ]),
  );
  expect(table).toEqual({
    draft: ['edit release withdraw', '', ''],
    released: ['edit renew withdraw', 'acknowledge', ''],
    acknowledged: ['edit renew withdraw', 'accept', ''],
    accepted: ['edit renew withdraw', '', ''],
    exhausted: ['edit withdraw', '', ''],
    withdrawn: ['', '', ''],
    expired: ['renew', '', ''],
  });
});

it('an offer is seen by its own at once, by coordinators once released, by partners once acknowledged', () => {
  const seenBy = (facts: OfferFacts) =>
    (Object.keys(people) as Who[]).filter((who) => mayViewOffer(people[who], facts).allowed);
  expect(seenBy(offer('draft'))).toEqual(['offerer']);
  expect(seenBy(offer('released'))).toEqual(['offerer', 'coordinator']);
  expect(seenBy(offer('acknowledged'))).toEqual(['recipient', 'offerer', 'coordinator', 'partner']);
  expect(seenBy(offer('withdrawn', { acknowledged: false }))).toEqual(['offerer']);
  expect(mayViewOffer(null, offer('accepted'))).toMatchObject({ reason: 'not_signed_in' });
});

it('where two are asked for, nobody releases or approves alone', () => {
  const own = people.offerer.personId;
  expect(
    mayMoveOffer(people.offerer, offer('draft', { twoPersons: true, draftedBy: own }), 'release'),
  ).toMatchObject({
    reason: 'resources.second_person',
  });
  expect(mayMoveOffer(people.offerer, offer('draft', { twoPersons: true }), 'release').allowed).toBe(true);
  const first = { needsTwo: true, firstApprovedBy: people.coordinator.personId };
  expect(mayMoveAllocation(people.coordinator, allocation('agreed', first), 'approve')).toMatchObject({
    reason: 'resources.second_approver',
  });
  const second = { ...people.coordinator, personId: 'second' as PersonId };
  expect(mayMoveAllocation(second, allocation('agreed', first), 'approve').allowed).toBe(true);
});

it('who comes too late is told what is left, and nobody agrees to what ran out', () => {
  expect(leavesEnough(3, 3, 'kit')).toEqual({ allowed: true });
  expect(leavesEnough(3, 4, 'kit')).toMatchObject({
    reason: 'resources.left',
    params: { left: 3, unit: 'kit' },
  });
  expect(leavesEnough(0, 1, 'kit')).toMatchObject({ reason: 'resources.none_left', params: { left: 0 } });
  expect(mayReserveFrom(people.coordinator, offer('exhausted')).allowed).toBe(true);
  expect(mayReserveFrom(people.coordinator, offer('released'))).toMatchObject({
    reason: 'resources.not_acknowledged',
  });
  expect(mayReserveFrom(people.offerer, offer('accepted'))).toMatchObject({
    reason: 'resources.coordinators_only',
  });
  const reservedUntil = '2026-12-01T10:00:00.000Z' as never;
  const at = (now: string) => reservationStands({ state: 'reserved', reservedUntil }, now).allowed;
  expect([at('2026-12-01T09:59:59.999Z'), at('2026-12-01T10:00:00.000Z')]).toEqual([true, false]);
});
