import type { Guarded } from './guarded.ts';

/** Ids by the names that paths, inputs and addresses have for them, of things that belong together. */
export type Ids = Readonly<Record<string, string>>;

/** The guarded things, each with what is asked together with it. */
export function placesOf({ talk, records, cast }: Guarded): readonly Ids[] {
  const {
    open,
    labels,
    removed,
    edited,
    report,
    held,
    invited,
    asked,
    late,
    onRequest,
    direct,
    organisation,
  } = talk;
  const { draft, returned, approved, needId, taskId, offers } = records;
  const { far, owner } = cast.people;
  const inOpen = [labels['AMBER+STRICT'], labels.RED, removed, edited, report.messageId];
  return [
    ...inOpen.map((messageId) => ({ channelId: open, messageId })),
    { channelId: held.channelId, messageId: held.messageId },
    { channelId: invited.channelId, messageId: invited.messageId, attachmentId: invited.attachmentId },
    { channelId: invited.channelId, attachmentId: invited.unsentId },
    { channelId: asked.channelId, messageId: asked.messageId },
    { channelId: late.channelId, messageId: late.messageId },
    { channelId: onRequest.channelId, messageId: onRequest.messageId },
    { channelId: direct.channelId, messageId: direct.messageId },
    { channelId: organisation.channelId, messageId: organisation.messageId },
    { channelId: approved.channelId, messageId: approved.messageId, initiativeId: approved.initiativeId },
    { reportId: report.reportId },
    { reportId: report.judgedId },
    { initiativeId: draft.initiativeId },
    { initiativeId: returned },
    { needId },
    { taskId },
    ...Object.values(offers).map((offerId) => ({ offerId })),
    { organisationId: far.organisationId },
    { organisationId: owner.organisationId },
    { importId: records.importId },
    { missionId: cast.missionId, mission: 'minusca' },
    { missionId: cast.otherMissionId },
  ];
}

/** The same ids as addresses of pages call them. */
export function asParameters(ids: Ids): Ids {
  const named = Object.entries(ids).map(([name, id]) => [`:${name}`, id]);
  const nouns = ['initiative', 'organisation', 'need', 'offer', 'import', 'task'];
  const short = nouns.flatMap((noun) => {
    const id = ids[`${noun}Id`];
    return id ? [[`${noun}s/:id`, id]] : [];
  });
  return Object.fromEntries([...named, ...short]) as Ids;
}

const streamOf = {
  channelId: 'channel',
  missionId: 'mission',
  initiativeId: 'initiative',
  organisationId: 'organisation',
  personId: 'user',
} as const;

/** The stream of the thing, where it has one. */
export function streamsOf(ids: Ids): readonly string[] {
  return Object.entries(streamOf).flatMap(([name, kind]) => {
    const id = ids[name];
    return id ? [`${kind}:${id}`] : [];
  });
}
