import { createHash } from 'node:crypto';
import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { channelStream } from '#domain/core/streams.ts';
import { mayExportChannel } from '#domain/moderation/keeping.ts';
import { exportInput } from '#domain/moderation/schema.ts';
import { loadChannel } from '../channels/access.ts';
import { command } from '../core/command.ts';
import { exportHtml } from './export-html.ts';
import { exported } from './exported.ts';

/** A file of a channel is made by an act of its own, which the channel’s members read in its log. */
export const exportChannel = command({
  name: 'channel.export',
  summary:
    'Gives a channel as a file, with a hash of each message; texts for fewer people than the channel are left out.',
  path: null,
  scope: 'channels',
  limit: 'heavy',
  input: exportInput,
  output: z.strictObject({ file: z.string(), messages: z.number(), sha256: z.string() }),
  prepare: (input, look) => exported(look, input.channelId),
  kept: ({ messages, sha256 }) => ({ file: '', messages, sha256 }),
  async run(act) {
    const { channelId, format } = act.input;
    const channel = await loadChannel(act, channelId);
    permit(mayExportChannel(act.actor, channel.facts));
    const file = format === 'json' ? JSON.stringify(act.prepared, null, 2) : exportHtml(act.prepared);
    const sha256 = createHash('sha256').update(file).digest('hex');
    const messages = act.prepared.messages.length;
    await act.record({
      type: 'channel.exported',
      streams: [channelStream(channelId)],
      subject: `channel:${channelId}`,
      missionId: channel.mission_id,
      data: { channelId, format, messages, sha256 },
    });
    return { file, messages, sha256 };
  },
});
