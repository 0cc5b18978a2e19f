import type { CommandReply } from '#domain/realtime.ts';
import { ownOutbox } from '../live/own-outbox.ts';
import { newRequestId } from '../live/request-id.ts';
import { link } from '../live/socket.ts';
import { useActor } from '../shell/root-data.ts';

interface Act {
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What waits under the same name is overtaken by this, and does not go out any more. */
  readonly overtakes?: string;
  /** What was written for it: shown while it waits, and kept where it is refused later. */
  readonly body?: string;
}

/**
 * Carries out what is no message: at once where the link is live, and answers as the portal does. Otherwise, and where
 * the answer was lost, it is kept in the outbox and done once when the link is back: then the answer is null.
 */
export function useCarry(channelId: string): (act: Act) => Promise<CommandReply | null> {
  const actor = useActor();
  return async ({ command, input, overtakes, body = '' }) => {
    const now = new Date();
    const requestId = newRequestId(now.getTime());
    if (link().state() === 'live') {
      const reply = await link()
        .command(command, input, requestId)
        .catch(() => null);
      if (reply) return reply;
    }
    if (!actor) return null;
    const sender = { personId: actor.personId, organisationId: actor.organisation?.id ?? null };
    const outbox = await ownOutbox(sender);
    for (const { act, state, ...waiting } of outbox.outgoing())
      if (overtakes && act?.overtakes === overtakes && (state === 'waiting' || state === 'behind'))
        await outbox.discard(waiting.requestId);
    await outbox.add({
      ...sender,
      requestId,
      channelId,
      body,
      tlp: 'CLEAR',
      replyTo: null,
      act: { command, input, ...(overtakes && { overtakes }) },
      at: now.toISOString(),
      refusal: null,
    });
    return null;
  };
}
