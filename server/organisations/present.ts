import type { OrganisationEvents } from '#domain/organisations/events.ts';
import { asStored, type Presenters } from '../core/present.ts';

export const organisationPresenters: Presenters<OrganisationEvents> = {
  'organisation.registered': asStored,
  'organisation.reported': asStored,
  'organisation.updated': asStored,
  'organisation.submitted': asStored,
  'organisation.assessed': asStored,
  'membership.began': asStored,
  'membership.role_changed': asStored,
  'membership.ended': asStored,
  'membership.recovered': asStored,
  'invitation.sent': asStored,
  'invitation.accepted': asStored,
  'invitation.withdrawn': asStored,
};
