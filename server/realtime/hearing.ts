import { PortalError } from '#domain/core/errors.ts';
import { parseStream, type StreamKey } from '#domain/core/streams.ts';
import { hearsChannelAfter } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';
import { mayHearInitiative } from '../initiatives/access.ts';
import { mayHearMission } from '../missions/access.ts';
import { mayHearOrganisation } from '../organisations/access.ts';

type MayHear = (ask: Ask, id: string) => Promise<boolean>;

/** Who may hear it hears all of it. */
const whole =
  (mayHear: MayHear) =>
  async (ask: Ask, id: string): Promise<number | null> =>
    (await mayHear(ask, id)) ? 0 : null;

const hearsAfter = {
  channel: hearsChannelAfter,
  mission: whole(mayHearMission),
  initiative: whole(mayHearInitiative),
  organisation: whole(mayHearOrganisation),
  user: whole(async (ask, id) => ask.actor?.personId === id),
  public: whole(async () => true),
} as const;

export interface Heard {
  readonly stream: StreamKey;
  /** What happened up to here was before the asker's time, and is not told. */
  readonly after: number;
}

/** The stream of that name, if the asker may hear it; otherwise it is answered as if there were none. */
export async function hear(ask: Ask, name: string): Promise<Heard> {
  const stream = parseStream(name);
  const readable = ask.actor === null || ask.actor.scopes === 'all' || ask.actor.scopes.includes('read');
  const after = stream && readable ? await hearsAfter[stream.kind](ask, stream.id) : null;
  if (after === null) throw new PortalError('not_found');
  return { stream: name as StreamKey, after };
}
