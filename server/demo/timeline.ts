import { takesPart } from '#domain/core/actor.ts';
import type { MissionId } from '#domain/core/id.ts';
import { systemClock } from '../core/clock.ts';
import { systemActor } from '../core/system-actor.ts';
import type { Done } from './done.ts';
import { demoFiles } from './drawings.ts';
import { type References, references } from './references.ts';
import { actorOf, momentOf, type Story } from './story.ts';
import { type Said, talk } from './talk.ts';
import { work } from './work.ts';

const TOLD_MISSION = 'MINUSCA';

/** A month of talk and work, each at its hour; what would lie ahead of now is left out. */
export async function liveThrough(story: Story): Promise<void> {
  const named = references(story);
  const whatHappens = [...work, ...talk]
    .map((happening) => ({ happening, at: momentOf(happening.day, happening.at) }))
    .filter(({ at }) => at <= systemClock.now())
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  for (const { happening, at } of whatHappens) {
    story.setTime(at);
    if ('text' in happening) await say(story, happening, named);
    else await act(story, happening, named);
  }
}

async function act(story: Story, done: Done, named: References): Promise<void> {
  const input = (await named.resolve(done.with)) as object;
  const doer = done.by === 'portal' ? systemActor : await actorOf(story, done.by);
  const made = await story.run(doer, done.command, input).catch((cause: unknown) => {
    throw new Error(`The demonstration cannot ${done.command} on day ${done.day} at ${done.at}.`, { cause });
  });
  if (done.makes) named.keep(done.makes, made);
}

/** An organisation that does not take part yet stays silent. */
async function say(story: Story, said: Said, named: References): Promise<void> {
  const missionId = story.missions.get(TOLD_MISSION) as MissionId;
  const speaker = await actorOf(story, said.by);
  if (!takesPart(speaker, missionId)) return;
  const where = said.in === 'initiative' ? '@channel-of/corridor' : `@channel/${TOLD_MISSION}/${said.in}`;
  const channelId = await named.resolve(where);
  const attachments = await attach(story, said, channelId as string);
  const message = {
    channelId,
    body: said.text,
    language: said.language,
    ...(attachments.length > 0 && { attachments }),
  };
  const made = await story.run(speaker, 'message.post', message);
  if (said.makes) named.keep(said.makes, made);
}

async function attach(story: Story, { files = [], by }: Said, channelId: string): Promise<string[]> {
  const attachments: string[] = [];
  for (const key of files) {
    const { name, content, ...more } = demoFiles[key];
    const file = { name, content: (await content()).toString('base64') };
    const upload = await story.run(await actorOf(story, by), 'attachment.upload', {
      channelId,
      file,
      ...more,
    });
    attachments.push(upload.id ?? '');
  }
  return attachments;
}
