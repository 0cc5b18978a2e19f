import type { Seer } from './cast.ts';
import type { Guarded } from './guarded.ts';

/** A thing that those people may not know of: to them it is as if there were none. */
export interface Hidden {
  readonly what: string;
  /** The name under which inputs ask for it. */
  readonly noun: string;
  readonly id: string;
  /** In which channel the message is, where an address names both. */
  readonly channelId?: string;
  readonly from: readonly Seer[];
}

const outside: readonly Seer[] = ['far', 'elsewhere'];
const others: readonly Seer[] = [...outside, 'unverified', 'partner'];

/** Everything that is hidden, with whom it is hidden from. */
export function hiddenThings(guarded: Guarded): readonly Hidden[] {
  return [...channels(guarded), ...messages(guarded), ...records(guarded), ...requests(guarded)];
}

function channels({ talk, records: { approved } }: Guarded): Hidden[] {
  const noun = 'channelId';
  return [
    { what: 'a channel of a mission', noun, id: talk.open, from: outside },
    { what: 'a channel by invitation', noun, id: talk.invited.channelId, from: [...others, 'colleague'] },
    { what: 'a direct channel', noun, id: talk.direct.channelId, from: [...others, 'coordinator'] },
    {
      what: 'an organisation’s channel',
      noun,
      id: talk.organisation.channelId,
      from: [...others, 'coordinator'],
    },
    { what: 'the channel of an initiative', noun, id: approved.channelId, from: others },
  ];
}

function messages({ talk, records: { approved } }: Guarded): Hidden[] {
  const noun = 'messageId';
  const { labels, held, invited, direct, organisation, late, onRequest } = talk;
  return [
    { what: 'a message of a mission', noun, id: labels.GREEN, channelId: talk.open, from: outside },
    {
      what: 'a held message',
      noun,
      id: held.messageId,
      channelId: held.channelId,
      from: [...others, 'colleague'],
    },
    {
      what: 'a message by invitation',
      noun,
      id: invited.messageId,
      channelId: invited.channelId,
      from: [...others, 'colleague'],
    },
    {
      what: 'a message between two',
      noun,
      id: direct.messageId,
      channelId: direct.channelId,
      from: [...others, 'coordinator'],
    },
    {
      what: 'a message of an organisation',
      noun,
      id: organisation.messageId,
      channelId: organisation.channelId,
      from: others,
    },
    {
      what: 'a message of an initiative',
      noun,
      id: approved.messageId,
      channelId: approved.channelId,
      from: others,
    },
    {
      what: 'a message from before one came',
      noun,
      id: late.messageId,
      channelId: late.channelId,
      from: ['partner'],
    },
    {
      what: 'a message on request',
      noun,
      id: onRequest.messageId,
      channelId: onRequest.channelId,
      from: others,
    },
    {
      what: 'a file by invitation',
      noun: 'attachmentId',
      id: invited.attachmentId,
      from: [...others, 'colleague'],
    },
    {
      what: 'a file that was not sent',
      noun: 'attachmentId',
      id: invited.unsentId,
      from: [...others, 'colleague', 'coordinator'],
    },
  ];
}

function records({ records: made, cast: { people } }: Guarded): Hidden[] {
  const { draft, returned, offers } = made;
  return [
    { what: 'a draft', noun: 'initiativeId', id: draft.initiativeId, from: [...others, 'coordinator'] },
    { what: 'a milestone of a draft', noun: 'milestoneId', id: draft.milestoneId, from: others },
    {
      what: 'an indicator of a draft',
      noun: 'indicatorId',
      id: draft.indicatorId,
      from: [...others, 'coordinator'],
    },
    { what: 'what was returned', noun: 'initiativeId', id: returned, from: others },
    { what: 'a need', noun: 'needId', id: made.needId, from: outside },
    { what: 'an offer in draft', noun: 'offerId', id: offers.draft, from: [...others, 'coordinator'] },
    { what: 'an offer that was released', noun: 'offerId', id: offers.released, from: others },
    { what: 'an offer that was acknowledged', noun: 'offerId', id: offers.known, from: outside },
    { what: 'a task', noun: 'taskId', id: made.taskId, from: outside },
    { what: 'an allocation', noun: 'allocationId', id: made.allocationId, from: outside },
    { what: 'an organisation', noun: 'organisationId', id: people.partner.organisationId, from: outside },
    { what: 'a person', noun: 'personId', id: people.partner.personId, from: outside },
    { what: 'a sheet', noun: 'importId', id: made.importId, from: [...others, 'colleague'] },
  ];
}

function requests({ talk, records: made }: Guarded): Hidden[] {
  const { approved } = made;
  return [
    {
      what: 'a report',
      noun: 'reportId',
      id: talk.report.reportId,
      from: [...outside, 'unverified', 'colleague'],
    },
    {
      what: 'a request for a seat',
      noun: 'seatRequestId',
      id: talk.onRequest.seatRequestId,
      from: [...outside, 'unverified', 'colleague'],
    },
    {
      what: 'an invitation to a channel',
      noun: 'seatRequestId',
      id: talk.asked.seatRequestId,
      from: [...outside, 'partner', 'colleague'],
    },
    {
      what: 'who asks to join',
      noun: 'joinRequestId',
      id: approved.joinRequestId,
      from: [...outside, 'unverified'],
    },
    {
      what: 'what a channel is asked',
      noun: 'askingId',
      id: talk.invited.askingId,
      from: [...others, 'colleague'],
    },
    { what: 'a legal hold', noun: 'holdId', id: talk.held.holdId, from: outside },
    { what: 'an invitation to an organisation', noun: 'invitationId', id: made.invitationId, from: others },
    { what: 'a token', noun: 'tokenId', id: made.tokenId, from: [...others, 'colleague', 'coordinator'] },
    {
      what: 'a session',
      noun: 'sessionId',
      id: made.sessionId,
      from: [...others, 'colleague', 'coordinator'],
    },
  ];
}
