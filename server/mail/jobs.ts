import type { Reader } from '#db/database.ts';
import { fromJson, toJson } from '#db/schema/core.ts';
import type { JobServices } from '../core/job.ts';
import type { WorkKind } from '../core/work.ts';
import { openPost, type Post } from './post.ts';
import { SEND } from './steps.ts';
import { writeMail } from './write.ts';

/** Sends one mail. A crash between sending and noting it sends it twice under one message id, never not at all. */
export async function deliver(
  { database, clock, settings }: Pick<JobServices, 'database' | 'clock' | 'settings'>,
  post: Post,
  id: string,
): Promise<void> {
  const mail = await findWaiting(database.read, id);
  if (!mail) return;
  const letter = writeMail({ ...mail, params: fromJson(mail.params) }, settings.origin);
  await post.send({ ...letter, id, from: settings.mailFrom, to: mail.recipient });
  // What it said goes with it: links that still work are nowhere but in the mailbox.
  const sent = { sent_at: clock.now(), params: toJson({}) };
  await database.transact(async (tx) => {
    await tx.updateTable('mail').set(sent).where('id', '=', id).execute();
  });
}

function findWaiting(read: Reader, id: string) {
  return read
    .selectFrom('mail')
    .select(['template', 'params', 'recipient', 'locale'])
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
}

const posts = new WeakMap<JobServices['settings'], Post>();

export const sendMail: WorkKind = {
  kind: SEND,
  async run(services, { key }) {
    const post = posts.get(services.settings) ?? openPost(services.settings);
    posts.set(services.settings, post);
    await deliver(services, post, key);
  },
};
