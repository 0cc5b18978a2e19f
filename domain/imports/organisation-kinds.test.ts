import { expect, it } from 'vitest';
import { kindOfName } from './organisation-kinds.ts';

it.each([
  ["United Nations Children's Fund", 'un_entity'],
  ['World Food Programme', 'un_entity'],
  ['Organisation mondiale de la Santé', 'un_entity'],
  ['وزارة الصحة', 'member_state'],
  ['Ministère de l’Éducation', 'member_state'],
  ['Université de Bamako', 'academia'],
  ['OXFAM', null],
  ['Pampa Relief', null],
])('%s is of kind %s', (name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});
