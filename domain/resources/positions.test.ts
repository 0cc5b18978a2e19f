import { expect, test } from 'vitest';
import type { Actor } from '../core/actor.ts';
import type { MissionId, OrganisationId } from '../core/id.ts';
import { knowsWhereNeeded, knowsWhereOffered, positionTold } from './positions.ts';

const missionId = 'mission' as MissionId;
const organisationId = 'recipient' as OrganisationId;
const place = { missionId, organisationId };
const diffa = { latitude: 13.3154, longitude: 12.6113 };

const member = (id: string, more: Partial<Actor> = {}) =>
  ({ organisation: { id }, coordinates: [], takesPartIn: [missionId], ...more }) as unknown as Actor;

test('a position is told exactly to its own people, to partners of a need’s initiative and to coordinators', () => {
  const other = member('other');
  const coordinator = member('office', { coordinates: [missionId] });
  const elsewhere = member('office', { coordinates: ['another' as MissionId] });
  expect(
    [member('recipient'), coordinator, elsewhere, other, null].map((who) => knowsWhereOffered(who, place)),
  ).toEqual([true, true, false, false, false]);
  expect(knowsWhereNeeded(other, place, true)).toBe(true);
  expect(knowsWhereNeeded(other, place, false)).toBe(false);
});

test('everybody else is told the same wide cell each time, so that distances do not give the place away', () => {
  expect(positionTold(diffa, true)).toEqual(diffa);
  const near = { latitude: 13.3, longitude: 12.7 };
  expect(positionTold(diffa, false)).toEqual(positionTold(near, false));
  expect(positionTold(diffa, false)).not.toEqual(diffa);
  expect(positionTold(null, false)).toBeNull();
});
