import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OfferKind, ReadinessLevel } from '#domain/resources/items.ts';
import type { OfferAction, OfferState } from '#domain/resources/lifecycle.ts';
import type { Tone } from '../ui/pill.tsx';

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

export const offerStateWords: Words<OfferState> = {
  draft: msg`Draft`,
  released: msg`Waits for acknowledgement`,
  acknowledged: msg`Acknowledged`,
  accepted: msg`Accepted`,
  exhausted: msg`Nothing left`,
  withdrawn: msg`Withdrawn`,
  expired: msg`Over`,
};

export const offerTones: Readonly<Record<OfferState, Tone>> = {
  draft: 'plain',
  released: 'warn',
  acknowledged: 'info',
  accepted: 'good',
  exhausted: 'plain',
  withdrawn: 'plain',
  expired: 'plain',
};

export const offerActionWords: Words<Exclude<OfferAction, 'edit' | 'expire' | 'exhaust' | 'replenish'>> = {
  release: msg`Release it to the coordinators`,
  acknowledge: msg`Acknowledge`,
  accept: msg`Accept for the mission`,
  renew: msg`Renew`,
  withdraw: msg`Withdraw`,
};

/** What happens next, for whoever waits. */
export const offerTurnWords: Readonly<Partial<Record<OfferState, MessageDescriptor>>> = {
  draft: msg`Only your organisation sees it. It is offered once somebody releases it.`,
  released: msg`Only your organisation and the coordinators see it. Partners see it once a coordinator acknowledges it.`,
  acknowledged: msg`Coordinators can promise it to needs. Accepting it says that the mission wants it.`,
  exhausted: msg`All of it is promised. What is released or given back can be promised again.`,
  withdrawn: msg`Nothing new is promised of it. What recipients had agreed to is honoured.`,
  expired: msg`Its last day has passed. What was promised before is honoured.`,
};

export const kindWords: Words<OfferKind> = {
  consumable: msg`Given, to be used up`,
  capacity: msg`Lent for a time`,
};

export const readinessWords: Words<ReadinessLevel> = {
  '1': msg`Level 1: pledged`,
  '2': msg`Level 2: assessed on a visit`,
  '3': msg`Level 3: matched to a requirement`,
  rapid: msg`Rapid deployment: ready within 60 days`,
};
