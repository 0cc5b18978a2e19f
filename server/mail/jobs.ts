import type { Database } from '#db/database.ts';
import { fromJson, toJson } from '#db/schema/core.ts';
import { MAIL_TRIES, nextTry } from '#domain/accounts/lifecycle.ts';
import type { Instant } from '#domain/core/id.ts';
import type { Job, JobServices } from '../core/job.ts';
import { openPost, type Post } from './post.ts';
import { writeMail } from './write.ts';

const AT_ONCE = 20;

/** Sends what waits. A crash between sending and noting it sends a mail twice, never not at all. */
export async function deliver(
  services: Pick<JobServices, 'database' | 'clock' | 'log' | 'settings'>,
  post: Post,
): Promise<number> {
  const { database, clock, log, settings } = services;
  const waiting = await findWaiting(database, clock.now());
  let sent = 0;
  for (const mail of waiting) {
    try {
      const letter = writeMail({ ...mail, params: fromJson(mail.params) }, settings.origin);
      await post.send({ ...letter, id: mail.id, from: settings.mailFrom, to: mail.recipient });
      await noteSent(database, mail.id, clock.now());
      sent += 1;
    } catch (error) {
      const attempts = mail.attempts + 1;
      log.warn({ mail: mail.id, template: mail.template, attempts }, 'a mail could not be sent');
      await noteFailed(database, mail.id, { attempts, error, at: clock.now() });
    }
  }
  return sent;
}

function findWaiting(database: Database, now: Instant) {
  return database.read
    .selectFrom('mail')
    .select(['id', 'template', 'params', 'recipient', 'locale', 'attempts'])
    .where('sent_at', 'is', null)
    .where('next_try_at', '<=', now)
    .where('attempts', '<', MAIL_TRIES)
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();
}

/** What it said goes with it: links that still work are nowhere but in the mailbox. */
async function noteSent(database: Database, id: string, at: Instant): Promise<void> {
  await database.transact(async (tx) => {
    const set = { sent_at: at, params: toJson({}), last_error: null };
    await tx.updateTable('mail').set(set).where('id', '=', id).execute();
  });
}

async function noteFailed(
  database: Database,
  id: string,
  { attempts, error, at }: { attempts: number; error: unknown; at: Instant },
): Promise<void> {
  const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 300);
  await database.transact(async (tx) => {
    const set = { attempts, last_error: lastError, next_try_at: nextTry(at, attempts) };
    await tx.updateTable('mail').set(set).where('id', '=', id).execute();
  });
}

const posts = new WeakMap<JobServices['settings'], Post>();

const deliverMail: Job = {
  name: 'mail.deliver',
  everySeconds: 2,
  async run(services) {
    const post = posts.get(services.settings) ?? openPost(services.settings);
    posts.set(services.settings, post);
    await deliver(services, post);
  },
};

export const mailJobs: readonly Job[] = [deliverMail];
