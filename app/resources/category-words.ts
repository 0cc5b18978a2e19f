import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ItemCategory } from '#domain/resources/items.ts';

export const categoryWords: Readonly<Record<ItemCategory, MessageDescriptor>> = {
  shelter: msg`Shelter`,
  household: msg`Household goods`,
  wash: msg`Water and sanitation`,
  food: msg`Food`,
  nutrition: msg`Nutrition`,
  health: msg`Health`,
  education: msg`Education`,
  protection: msg`Protection`,
  telecoms: msg`Telecoms and IT`,
  energy: msg`Energy`,
  transport: msg`Transport and lift`,
  engineering: msg`Engineering and plant`,
  accommodation: msg`Accommodation`,
  personnel: msg`Personnel and skills`,
  training: msg`Training`,
  cash: msg`Cash`,
};
