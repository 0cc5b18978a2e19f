import type { AllocationAction } from '#domain/resources/lifecycle.ts';

/** The command behind each act on an allocation. */
export const commandOf = {
  reserve: 'allocation.reserve',
  agree: 'allocation.agree',
  decline: 'allocation.decline',
  approve: 'allocation.approve',
  cancel: 'allocation.cancel',
  ship: 'allocation.ship',
  receive: 'allocation.receive',
  distribute: 'allocation.distribute',
  lose: 'allocation.report-lost',
  return: 'allocation.return',
} as const satisfies Record<Exclude<AllocationAction, 'suggest' | 'expire'>, string>;

/** What the action of a page that shows `AllocationRow` must carry out. */
export const allocationCommands = [
  'allocation.suggest',
  'allocation.reserve',
  'allocation.agree',
  'allocation.decline',
  'allocation.approve',
  'allocation.cancel',
  'allocation.ship',
  'allocation.receive',
  'allocation.distribute',
  'allocation.report-lost',
  'allocation.return',
] as const;
