import { toJson } from '#db/schema/core.ts';
import type { Language } from '#domain/core/languages.ts';
import type { Act } from '../core/act.ts';
import { queueWork } from '../core/work.ts';
import type { MailTemplate, MailTemplates } from './templates.ts';

export interface Mail<Template extends MailTemplate> {
  readonly to: string;
  readonly locale: Language;
  readonly template: Template;
  readonly params: MailTemplates[Template];
}

/** The kind of work that sends a mail; its key is the mail's id. */
export const SEND = 'mail.send';

/** Puts a mail into the outbox in the caller's transaction: it goes out once that is durable, or not at all. */
export async function queueMail<Template extends MailTemplate>(
  act: Act,
  mail: Mail<Template>,
): Promise<void> {
  const id = act.newId();
  await act.tx
    .insertInto('mail')
    .values({
      id,
      template: mail.template,
      params: toJson(mail.params as Readonly<Record<string, string>>),
      recipient: mail.to,
      locale: mail.locale,
      created_at: act.now,
      sent_at: null,
    })
    .execute();
  await queueWork(act, { kind: SEND, key: id });
}
