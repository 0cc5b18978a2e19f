import type { WireEvent } from '#domain/realtime.ts';
import type { Heard } from '#server/resources/view-needs.ts';
import { useRefresh, useStream } from '../live/use-stream.ts';

const concerns = ({ type }: WireEvent) => /^(need|offer|allocation)\./.test(type);

/** Keeps a page of needs, offers or allocations up to date: one reading for all the streams it hears them on. */
export function useResourceNews(heard: readonly Heard[]): void {
  const refresh = useRefresh();
  const onEvents = (events: readonly WireEvent[]) => {
    if (events.some(concerns)) refresh();
  };
  const [mission, person, organisation] = heard;
  useStream(mission?.stream ?? null, { since: mission?.since, onEvents });
  useStream(person?.stream ?? null, { since: person?.since, onEvents });
  useStream(organisation?.stream ?? null, { since: organisation?.since, onEvents });
}
