import { PortalError } from '#domain/core/errors.ts';
import { parseStream, type StreamKey } from '#domain/core/streams.ts';
import { mayHearChannel } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';
import { mayHearInitiative } from '../initiatives/access.ts';
import { mayHearMission } from '../missions/access.ts';
import { mayHearOrganisation } from '../organisations/access.ts';

const mayHear = {
  channel: mayHearChannel,
  mission: mayHearMission,
  initiative: mayHearInitiative,
  organisation: mayHearOrganisation,
  user: async (ask: Ask, id: string) => ask.actor?.personId === id,
  public: async () => true,
} as const;

/** The stream of that name, if the asker may hear it; otherwise it is answered as if there were none. */
export async function hear(ask: Ask, name: string): Promise<StreamKey> {
  const stream = parseStream(name);
  const readable = ask.actor === null || ask.actor.scopes === 'all' || ask.actor.scopes.includes('read');
  if (!stream || !readable || !(await mayHear[stream.kind](ask, stream.id)))
    throw new PortalError('not_found');
  return name as StreamKey;
}
