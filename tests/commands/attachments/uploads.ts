import { createHash } from 'node:crypto';
import type { Actor } from '#domain/core/actor.ts';
import type { AttachmentId, ChannelId } from '#domain/core/id.ts';
import type { World } from '#tests/support/world.ts';

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Announces a file and sends its pieces up to a place; all of them unless told. */
export async function lay(
  world: World,
  actor: Actor,
  file: { channelId: ChannelId; name: string; bytes: Buffer; upTo?: number; piece?: number },
): Promise<AttachmentId> {
  const { channelId, name, bytes, upTo = bytes.length, piece = 100_000 } = file;
  const { attachmentId } = await world.run(actor, 'attachment.begin', {
    channelId,
    name,
    size: bytes.length,
    sha256: hashOf(bytes),
  });
  for (let offset = 0; offset < upTo; offset += piece) {
    const content = bytes.subarray(offset, Math.min(offset + piece, upTo)).toString('base64');
    await world.run(actor, 'attachment.append', { attachmentId, offset, content });
  }
  return attachmentId as AttachmentId;
}

/** A file that is ready to go with a message. */
export async function upload(world: World, actor: Actor, channelId: ChannelId, name: string, bytes: Buffer) {
  const attachmentId = await lay(world, actor, { channelId, name, bytes });
  return world.run(actor, 'attachment.finish', { attachmentId });
}
