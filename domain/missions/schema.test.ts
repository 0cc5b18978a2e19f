import { expect, it } from 'vitest';
import { createMissionInput, renewMandateInput } from './schema.ts';

const renewal = {
  missionId: '01890000-0000-7000-8000-000000000000',
  resolution: { reference: 'S/RES/2149 (2014)', adoptedOn: '2014-04-10' },
};

it('rows of tasks that were left empty are none', () => {
  const added = [{}, { code: 'poc', title: 'Protection of civilians' }, {}];
  expect(renewMandateInput.parse({ ...renewal, added }).added).toEqual([
    { code: 'POC', title: 'Protection of civilians' },
  ]);
});

it.each([
  [{ code: 'POC' }, ['added', 0, 'title']],
  [{ title: 'Protection' }, ['added', 0, 'code']],
  [{ theme: 'health' }, ['added', 0, 'code']],
])('a row of a task that was begun, %o, needs the rest', (row, path) => {
  const parsed = renewMandateInput.safeParse({ ...renewal, added: [row] });
  expect(parsed.error?.issues).toMatchObject([{ message: 'field.required', path }]);
});

it('a mandate does not expire before it was given', () => {
  const late = (expiresOn: string) => renewMandateInput.safeParse({ ...renewal, expiresOn }).success;
  expect([late('2014-04-09'), late('2014-04-10')]).toEqual([false, true]);
});

it.each(['NEW', 'new', 'UN', 'UN/1', '1UN'])('%s is no acronym: addresses are made of it', (acronym) => {
  expect(createMissionInput.shape.acronym.safeParse(acronym).success).toBe(false);
});
