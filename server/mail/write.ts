import type { Language } from '#domain/core/languages.ts';
import type { MailTemplate, MailText, MailTexts } from './templates.ts';
import { ar } from './texts/ar.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { fr } from './texts/fr.ts';

const texts: Readonly<Record<Language, MailTexts>> = { en, es, fr, ar };

type Words = (params: Readonly<Record<string, string>>) => MailText;

/** The subject and text of a mail in its reader's language; its path becomes a link under `origin`. */
export function writeMail(
  mail: { template: string; params: Readonly<Record<string, string>>; locale: Language },
  origin: string,
): MailText {
  const { path = '/', ...rest } = mail.params;
  const words = texts[mail.locale][mail.template as MailTemplate] as Words | undefined;
  if (!words) throw new Error(`there is no mail ${mail.template}`);
  const { subject, body } = words({ ...rest, link: new URL(path, origin).href });
  // A name is somebody's own words: no line of it becomes a header.
  return { subject: subject.replaceAll(/\s+/g, ' '), body: `${body}\n` };
}
