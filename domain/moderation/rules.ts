/** The rules of talk. Whoever reports a message names one, and whoever decides cites one. */
export const talkRules = ['danger', 'confidence', 'respect', 'truth', 'identity', 'subject'] as const;
export type TalkRule = (typeof talkRules)[number];

/** How long a report may wait for its decision, in hours. */
const dueHours: Readonly<Record<TalkRule, number>> = {
  danger: 4,
  confidence: 24,
  respect: 24,
  truth: 72,
  identity: 72,
  subject: 168,
};

export const dueHoursOf = (rule: TalkRule): number => dueHours[rule];

/** How long an appeal may wait for its answer, in hours, and may be made after the decision, in days. */
export const APPEAL_DUE_HOURS = 72;
export const APPEAL_DAYS = 14;

/** How long a decision may mute, in hours; 0 is not at all. */
export const decisionMuteHours = [0, 1, 24, 168] as const;
