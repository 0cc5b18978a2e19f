import type { AccountEvents } from '#domain/accounts/events.ts';
import { asStored, type Presenters } from '../core/present.ts';

/** The facts of an account are all there is to show, and only its owner and coordinators hear them. */
export const accountPresenters: Presenters<AccountEvents> = {
  'account.registered': asStored,
  'account.email_confirmed': asStored,
  'account.reset_requested': asStored,
  'account.password_changed': asStored,
  'account.updated': asStored,
  'session.started': asStored,
  'session.ended': asStored,
  'session.switched': asStored,
  'token.created': asStored,
  'token.revoked': asStored,
  'coordinator.appointed': asStored,
  'coordinator.dismissed': asStored,
  'rights.changed': asStored,
  'audit.exported': asStored,
};
