import type { WireEvent } from '#domain/realtime.ts';
import { useRefresh, useStream } from '../live/use-stream.ts';

/** Keeps a page of tasks up to date: all that happens to them is heard in their mission. */
export function useTaskNews(missionId: string): void {
  const refresh = useRefresh();
  const onEvents = (events: readonly WireEvent[]) => {
    if (events.some(({ type }) => type.startsWith('task.') || type === 'message.made_into')) refresh();
  };
  useStream(`mission:${missionId}`, { onEvents });
}
