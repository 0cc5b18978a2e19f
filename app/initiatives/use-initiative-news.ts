import type { Actor } from '#domain/core/actor.ts';
import type { WireEvent } from '#domain/realtime.ts';
import { useRefresh, useStream } from '../live/use-stream.ts';

const concerns = ({ type }: WireEvent) => type.startsWith('initiative.');

/**
 * Keeps a page that lists initiatives up to date with those that the mission does not hear of yet: drafts of one's
 * own organisation, and proposals, of which coordinators hear each for themselves.
 */
export function useInitiativeNews(actor: Actor | null): void {
  const refresh = useRefresh();
  const onEvents = (events: readonly WireEvent[]) => {
    if (events.some(concerns)) refresh();
  };
  useStream(actor ? `user:${actor.personId}` : null, { onEvents });
  useStream(actor?.organisation ? `organisation:${actor.organisation.id}` : null, { onEvents });
}
