import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  InitiativeAction,
  InitiativeState,
  JoinAction,
  JoinDirection,
  JoinState,
} from '#domain/initiatives/lifecycle.ts';
import type { CountingRule, IatiRole, IndicatorMeasure, PartnershipRole } from '#domain/initiatives/terms.ts';
import type { Theme } from '#domain/missions/themes.ts';
import type { ItemCategory, Priority } from '#domain/resources/items.ts';
import type { NeedState } from '#domain/resources/lifecycle.ts';
import type { Tone } from '../ui/pill.tsx';

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

export const stateWords: Words<InitiativeState> = {
  draft: msg`Draft`,
  proposed: msg`Proposed`,
  returned: msg`Returned with comments`,
  approved: msg({ message: 'Approved', context: 'initiative' }),
  active: msg({ message: 'Active', context: 'initiative' }),
  suspended: msg`Suspended`,
  completed: msg`Completed`,
  closed: msg({ message: 'Closed', context: 'initiative' }),
  cancelled: msg({ message: 'Cancelled', context: 'initiative' }),
};

export const stateTones: Readonly<Record<InitiativeState, Tone>> = {
  draft: 'plain',
  proposed: 'info',
  returned: 'warn',
  approved: 'accent',
  active: 'good',
  suspended: 'warn',
  completed: 'good',
  closed: 'plain',
  cancelled: 'bad',
};

export const actionWords: Words<InitiativeAction> = {
  propose: msg`Propose`,
  return: msg`Return with comments`,
  approve: msg`Approve`,
  start: msg`Start the work`,
  suspend: msg`Suspend`,
  resume: msg`Resume`,
  complete: msg`Mark as completed`,
  close: msg({ message: 'Close', context: 'initiative' }),
  cancel: msg`Cancel the initiative`,
};

/** What somebody was asked to say with an action. */
export const commentWords: Words<'return' | 'suspend' | 'cancel'> = {
  return: msg`What has to change`,
  suspend: msg`Why it is suspended`,
  cancel: msg`Why it is given up`,
};

export const reviewWords: Words<InitiativeAction> = {
  propose: msg`Proposed`,
  return: msg`Returned`,
  approve: msg({ message: 'Approved', context: 'initiative' }),
  start: msg`Started`,
  suspend: msg`Suspended`,
  resume: msg`Resumed`,
  complete: msg`Completed`,
  close: msg({ message: 'Closed', context: 'initiative' }),
  cancel: msg({ message: 'Cancelled', context: 'initiative' }),
};

export const themeWords: Words<Theme> = {
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

export const roleWords: Words<PartnershipRole> = {
  lead: msg`Lead`,
  partner: msg`Partner`,
  observer: msg({ message: 'Observer', context: 'organisation' }),
};

export const iatiRoleWords: Words<IatiRole> = {
  funding: msg`Funding`,
  accountable: msg`Accountable`,
  extending: msg`Extending`,
  implementing: msg`Implementing`,
};

export const joinStateWords: Words<JoinState> = {
  requested: msg`Waiting for an answer`,
  countered: msg`Waiting for whoever asked`,
  accepted: msg({ message: 'Accepted', context: 'request' }),
  declined: msg({ message: 'Declined', context: 'request' }),
  withdrawn: msg`Taken back`,
};

export const joinTones: Readonly<Record<JoinState, Tone>> = {
  requested: 'info',
  countered: 'warn',
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'plain',
};

export const directionWords: Words<JoinDirection> = {
  request: msg`Asks to join`,
  invitation: msg`Is invited`,
};

export const joinActionWords: Words<JoinAction> = {
  accept: msg`Accept`,
  decline: msg`Decline`,
  counter: msg`Ask for something else`,
  withdraw: msg`Take it back`,
};

export const measureWords: Words<IndicatorMeasure> = {
  unit: msg`Number`,
  percentage: msg`Percentage`,
  nominal: msg`Yes or no, or a kind`,
  ordinal: msg`A rank`,
  qualitative: msg`In words`,
};

export const ruleWords: Words<CountingRule> = {
  sum: msg`All values are added up`,
  maximum: msg`The largest value counts`,
  latest: msg`The last period counts`,
  unique: msg`The same people are met again: the largest period counts`,
};

export const categoryWords: Words<ItemCategory> = {
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

export const priorityWords: Words<Priority> = {
  urgent: msg`Urgent`,
  high: msg`High`,
  normal: msg`Normal`,
  low: msg`Low`,
};

export const needStateWords: Words<NeedState> = {
  draft: msg`Draft`,
  open: msg`Open`,
  partly_covered: msg`Partly covered`,
  covered: msg`Covered`,
  received: msg({ message: 'Received', context: 'need' }),
  closed: msg({ message: 'Closed', context: 'need' }),
};

export const historyWords: Readonly<Record<string, MessageDescriptor>> = {
  'initiative.drafted': msg`Drafted`,
  'initiative.edited': msg`Edited`,
  'initiative.reported': msg`Reported by an import`,
  'initiative.proposed': msg`Proposed`,
  'initiative.returned': msg`Returned with comments`,
  'initiative.approved': msg({ message: 'Approved', context: 'initiative' }),
  'initiative.started': msg`Work started`,
  'initiative.suspended': msg`Suspended`,
  'initiative.resumed': msg`Resumed`,
  'initiative.completed': msg`Completed`,
  'initiative.closed': msg({ message: 'Closed', context: 'initiative' }),
  'initiative.cancelled': msg({ message: 'Cancelled', context: 'initiative' }),
  'milestone.reached': msg`Milestone reached`,
  'partnership.began': msg`A partner joined`,
};
