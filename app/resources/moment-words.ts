import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What happened, by the type of its event. */
export const momentWords: Readonly<Record<string, MessageDescriptor>> = {
  'need.stated': msg`Stated`,
  'need.opened': msg`Opened`,
  'need.edited': msg`Changed`,
  'need.closed': msg({ message: 'Closed', context: 'need' }),
  'allocation.suggested': msg`Suggested`,
  'allocation.reserved': msg`Reserved`,
  'allocation.agreed': msg`Agreed to by the recipient`,
  'allocation.declined': msg`Declined`,
  'allocation.cancelled': msg`Released`,
  'allocation.seconded': msg`First of two approvals`,
  'allocation.approved': msg`Approved`,
  'allocation.split': msg`Set apart for another consignment`,
  'allocation.shipped': msg`Shipped`,
  'allocation.received': msg`Received in good order`,
  'allocation.distributed': msg`Distributed`,
  'allocation.lost': msg`Lost`,
  'allocation.returned': msg`Given back`,
  'allocation.expired': msg`Reservation ran out`,
};
