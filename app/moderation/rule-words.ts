import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReportState } from '#domain/moderation/lifecycle.ts';
import type { TalkRule } from '#domain/moderation/rules.ts';
import type { Tone } from '../ui/pill.tsx';

/** Each rule in a few words, and what it means. */
export const ruleWords: Record<TalkRule, { name: MessageDescriptor; text: MessageDescriptor }> = {
  danger: {
    name: msg`It may put somebody in danger`,
    text: msg`No names, places or routes by which people at risk or staff can be found, and no call to violence.`,
  },
  confidence: {
    name: msg`It tells what was given in confidence`,
    text: msg`What is marked for fewer people stays with them. Wider sharing is for whoever it comes from.`,
  },
  respect: {
    name: msg`It insults or harasses`,
    text: msg`No insults, no hate against groups, no unwanted advances, no following somebody around.`,
  },
  truth: {
    name: msg`It is false, and known to be`,
    text: msg`Rumours are named as such, with where they come from. What turned out false is corrected.`,
  },
  identity: {
    name: msg`It pretends to be somebody else`,
    text: msg`Everybody speaks as themselves, for an organisation for which they may speak.`,
  },
  subject: {
    name: msg`It does not belong here`,
    text: msg`Advertisements, chain messages and what has nothing to do with the channel.`,
  },
};

export const reportStateWords: Record<ReportState, { word: MessageDescriptor; tone: Tone }> = {
  open: { word: msg`Nobody has taken it yet`, tone: 'warn' },
  assigned: { word: msg`Being looked at`, tone: 'info' },
  upheld: { word: msg`Upheld`, tone: 'plain' },
  dismissed: { word: msg`Dismissed`, tone: 'plain' },
  appealed: { word: msg`Appealed against`, tone: 'warn' },
  final: { word: msg`Final`, tone: 'plain' },
};
