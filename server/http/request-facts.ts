import type { Visitor } from '#domain/core/actor.ts';
import type { PortalError } from '#domain/core/errors.ts';
import type { Language } from '#domain/core/languages.ts';
import type { Session } from '../accounts/sessions.ts';

/** What is known of a request before anything is done with it. */
export interface RequestFacts {
  readonly actor: Visitor;
  readonly session: Session | null;
  readonly requestId: string;
  readonly address: string;
  readonly nonce: string;
  readonly language: Language;
  /** Why its body is not to be read, where that is refused. */
  readonly unread: PortalError | null;
}
