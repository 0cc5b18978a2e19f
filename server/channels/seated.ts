import type { Reader } from '#db/database.ts';
import type { ChannelId } from '#domain/core/id.ts';

/** Who sits in a channel, for whom, and whether they were made its moderator. */
export const seatedIn = (read: Reader, channelId: ChannelId) =>
  read
    .selectFrom('channel_seat')
    .innerJoin('person', 'person.id', 'channel_seat.person_id')
    .innerJoin('organisation', 'organisation.id', 'channel_seat.organisation_id')
    .select([
      'channel_seat.person_id as personId',
      'person.name',
      'channel_seat.organisation_id as organisationId',
      'organisation.name as organisation',
      'channel_seat.moderator',
    ])
    .where('channel_id', '=', channelId)
    .where('left_at', 'is', null);
