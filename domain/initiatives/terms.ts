/** An organisation's place in an initiative. */
export const partnershipRoles = ['lead', 'partner', 'observer'] as const;
export type PartnershipRole = (typeof partnershipRoles)[number];

/** IATI 2.03 participating-organisation roles and their codes. */
export const iatiRoles = { funding: '1', accountable: '2', extending: '3', implementing: '4' } as const;
export type IatiRole = keyof typeof iatiRoles;

/** IATI 2.03 indicator measures and their codes. */
export const indicatorMeasures = {
  unit: '1',
  percentage: '2',
  nominal: '3',
  ordinal: '4',
  qualitative: '5',
} as const;
export type IndicatorMeasure = keyof typeof indicatorMeasures;

/**
 * How values of one indicator are put together, so that nobody is counted twice: added up, the largest,
 * what the last period says, or (`unique`) the largest of any period where the same people are reached again.
 */
export const countingRules = ['sum', 'maximum', 'latest', 'unique'] as const;
export type CountingRule = (typeof countingRules)[number];

/** Where an initiative's record comes from. */
export const initiativeSources = ['registered', 'import', 'demonstration'] as const;
export type InitiativeSource = (typeof initiativeSources)[number];
