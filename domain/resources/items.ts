/** Categories of items, in the order in which lists show them. */
export const itemCategories = [
  'shelter',
  'household',
  'wash',
  'food',
  'nutrition',
  'health',
  'education',
  'protection',
  'telecoms',
  'energy',
  'transport',
  'engineering',
  'accommodation',
  'personnel',
  'training',
  'cash',
] as const;
export type ItemCategory = (typeof itemCategories)[number];

/** From the most urgent down; kept as 1, 2, 3, 4 so that lists sort by it. */
export const priorities = ['urgent', 'high', 'normal', 'low'] as const;
export type Priority = (typeof priorities)[number];

export const rankOf = (priority: Priority): number => priorities.indexOf(priority) + 1;
export const priorityOf = (rank: number): Priority => priorities[rank - 1] ?? 'low';

/** Used up (5,000 litres), or lent for a time (3 helicopters, 1–30 June). */
export const offerKinds = ['consumable', 'capacity'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** UN PCRS: pledge registered, assessed by visit, aligned with a requirement, deployable within 60 days. */
export const readinessLevels = ['1', '2', '3', 'rapid'] as const;
export type ReadinessLevel = (typeof readinessLevels)[number];
