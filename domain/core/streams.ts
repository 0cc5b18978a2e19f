import type { ChannelId, InitiativeId, MissionId, OrganisationId, PersonId } from './id.ts';

export const streamKinds = ['channel', 'mission', 'initiative', 'organisation', 'user'] as const;
export type StreamKind = (typeof streamKinds)[number];

/** The unit of access and of order. Every event has a gap-free sequence number in its stream. */
export type StreamKey = `${StreamKind}:${string}` | 'public';

export const channelStream = (id: ChannelId): StreamKey => `channel:${id}`;
export const missionStream = (id: MissionId): StreamKey => `mission:${id}`;
export const initiativeStream = (id: InitiativeId): StreamKey => `initiative:${id}`;
export const organisationStream = (id: OrganisationId): StreamKey => `organisation:${id}`;
export const userStream = (id: PersonId): StreamKey => `user:${id}`;
export const publicStream: StreamKey = 'public';

export interface StreamRef {
  readonly kind: StreamKind | 'public';
  readonly id: string;
}

/** Reads `channel:ID` apart; null for what is no stream. */
export function parseStream(key: string): StreamRef | null {
  if (key === publicStream) return { kind: 'public', id: '' };
  const at = key.indexOf(':');
  const kind = streamKinds.find((known) => known === key.slice(0, at));
  const id = key.slice(at + 1);
  return kind && /^[0-9a-f-]{36}$/.test(id) ? { kind, id } : null;
}
