import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Theme } from '#domain/missions/themes.ts';

export const themeWords: Readonly<Record<Theme, MessageDescriptor>> = {
  protection: msg`Protection`,
  health: msg`Health`,
  wash: msg`Water, sanitation and hygiene`,
  food_security: msg`Food security`,
  nutrition: msg`Nutrition`,
  education: msg`Education`,
  shelter: msg`Shelter`,
  cccm: msg`Camp coordination and management`,
  early_recovery: msg`Early recovery`,
  logistics: msg`Logistics`,
  telecommunications: msg`Emergency telecommunications`,
  dialogue: msg`Dialogue and peace-building`,
  rule_of_law: msg`Rule of law`,
  human_rights: msg`Human rights`,
  disarmament: msg`Disarmament and reintegration`,
  mine_action: msg`Mine action`,
  elections: msg`Elections`,
};
