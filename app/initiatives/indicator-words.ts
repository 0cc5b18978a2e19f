import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CountingRule, IndicatorMeasure } from '#domain/initiatives/terms.ts';

export const measureWords: Readonly<Record<IndicatorMeasure, MessageDescriptor>> = {
  unit: msg`Number`,
  percentage: msg`Percentage`,
  nominal: msg`Yes or no, or a kind`,
  ordinal: msg`A rank`,
  qualitative: msg`In words`,
};

export const ruleWords: Readonly<Record<CountingRule, MessageDescriptor>> = {
  sum: msg`All values are added up`,
  maximum: msg`The largest value counts`,
  latest: msg`The last period counts`,
  unique: msg`The same people are met again: the largest period counts`,
};
