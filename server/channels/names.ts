import type { Reader, Tx } from '#db/database.ts';
import type { ChannelKind } from '#domain/channels/kinds.ts';
import type { Visitor } from '#domain/core/actor.ts';
import type { ChannelId, OrganisationId } from '#domain/core/id.ts';

interface Named {
  readonly id: ChannelId;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly organisation_id: OrganisationId | null;
}

/** What channels are called for a reader: one without a name of its own by its organisation, or by its other people. */
export async function channelNames(
  read: Reader | Tx,
  reader: Visitor,
  channels: readonly Named[],
): Promise<(id: ChannelId) => string> {
  const names = new Map(channels.map(({ id, name }) => [id, name]));
  const unnamed = channels.filter(({ name }) => name === '');
  const owned = unnamed.filter(({ organisation_id }) => organisation_id !== null);
  if (owned.length > 0) {
    const rows = await read
      .selectFrom('organisation')
      .select(['id', 'name'])
      .where('id', 'in', [...new Set(owned.flatMap(({ organisation_id: id }) => id ?? []))])
      .execute();
    const byId = new Map(rows.map((row) => [row.id, row.name]));
    for (const { id, organisation_id } of owned)
      names.set(id, byId.get(organisation_id as OrganisationId) ?? '');
  }
  const direct = unnamed.filter(({ kind }) => kind === 'direct');
  if (direct.length > 0)
    for (const [id, name] of await peoplesNames(read, reader, direct)) names.set(id, name);
  return (id) => names.get(id) ?? '';
}

async function peoplesNames(read: Reader | Tx, reader: Visitor, direct: readonly Named[]) {
  const rows = await read
    .selectFrom('channel_seat')
    .innerJoin('person', 'person.id', 'channel_seat.person_id')
    .select(['channel_seat.channel_id', 'person.id', 'person.name'])
    .distinct()
    .where(
      'channel_seat.channel_id',
      'in',
      direct.map(({ id }) => id),
    )
    .orderBy('person.name')
    .execute();
  const names = new Map<ChannelId, string>();
  for (const { channel_id, id, name } of rows) {
    if (id === reader?.personId) continue;
    const before = names.get(channel_id);
    names.set(channel_id, before ? `${before}, ${name}` : name);
  }
  return names;
}
