import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { IatiRole, PartnershipRole } from '#domain/initiatives/terms.ts';

export const roleWords: Readonly<Record<PartnershipRole, MessageDescriptor>> = {
  lead: msg`Lead`,
  partner: msg`Partner`,
  observer: msg({ message: 'Observer', context: 'organisation' }),
};

export const iatiRoleWords: Readonly<Record<IatiRole, MessageDescriptor>> = {
  funding: msg`Funding`,
  accountable: msg`Accountable`,
  extending: msg`Extending`,
  implementing: msg`Implementing`,
};
