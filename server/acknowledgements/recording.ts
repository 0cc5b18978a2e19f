import type { AcknowledgementEvents } from '#domain/acknowledgements/events.ts';
import type { AskingSubject } from '#domain/acknowledgements/kinds.ts';
import type { AskingId, ChannelId, MissionId } from '#domain/core/id.ts';
import { channelStream, type StreamKey } from '#domain/core/streams.ts';
import type { Act } from '../core/act.ts';

interface OfAsking {
  readonly id: AskingId;
  readonly channel_id: ChannelId;
  readonly mission_id: MissionId | null;
  readonly subject: AskingSubject;
  readonly subject_id: string;
}

type More<Type extends keyof AcknowledgementEvents> = Omit<
  AcknowledgementEvents[Type],
  keyof AcknowledgementEvents['asking.counted']
>;

/** Records what happened to an asking: heard in its channel, unless it is told to somebody alone. */
export async function recordOf<Type extends keyof AcknowledgementEvents>(
  act: Act,
  asking: OfAsking,
  type: Type,
  more: More<Type>,
  how: { readonly stream?: StreamKey; readonly unnamed?: true } = {},
): Promise<void> {
  const { stream = channelStream(asking.channel_id), ...unnamed } = how;
  const { id: askingId, channel_id: channelId, subject, subject_id: subjectId } = asking;
  await act.record({
    type,
    ...unnamed,
    streams: [stream],
    subject: `asking:${askingId}`,
    missionId: asking.mission_id,
    data: { askingId, channelId, subject, subjectId, ...more } as never,
  });
}
