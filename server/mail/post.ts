import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transporter } from 'nodemailer';
import { z } from 'zod';
import type { Settings } from '../settings.ts';

/** A mail as it leaves. */
export interface Letter {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Where letters go: out by SMTP, or into a folder of this machine. */
export interface Post {
  send(letter: Letter): Promise<void>;
}

export function openPost(settings: Pick<Settings, 'smtpUrl' | 'mailOutbox'>): Post {
  return settings.smtpUrl ? smtpPost(settings.smtpUrl) : folderPost(settings.mailOutbox);
}

function smtpPost(url: string): Post {
  let opened: Promise<Transporter> | null = null;
  return {
    async send({ id, body, ...headers }) {
      opened ??= openTransport(url);
      const transport = await opened;
      const domain = /@([\w.-]+)/.exec(headers.from)?.[1] ?? 'localhost';
      await transport.sendMail({
        ...headers,
        text: body,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}

async function openTransport(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport(url, { disableFileAccess: true, disableUrlAccess: true });
}

/** Writes a file beside its name and then renames it, so that a half-written one is never read. */
function folderPost(folder: string): Post {
  return {
    async send(letter) {
      await mkdir(folder, { recursive: true });
      const name = join(folder, `${letter.id}.json`);
      await writeFile(`${name}.part`, JSON.stringify(letter, null, 2));
      await rename(`${name}.part`, name);
    },
  };
}

const letterSchema = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
});

const SHOWN = 100;

/**
 * The latest letters of the outbox folder; null where its page is closed, as it is wherever mail really leaves.
 * The ids are made by time, so their names sort by it.
 */
export async function readOutbox(
  settings: Pick<Settings, 'smtpUrl' | 'mailOutbox' | 'outboxPage'>,
): Promise<Letter[] | null> {
  if (settings.smtpUrl || !settings.outboxPage) return null;
  const folder = settings.mailOutbox;
  const names = await readdir(folder).catch(() => []);
  const latest = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .slice(0, SHOWN);
  return Promise.all(
    latest.map(async (name) => letterSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  );
}
