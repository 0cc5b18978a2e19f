import { dirname, join } from 'node:path';
import { Cron } from 'croner';
import { z } from 'zod';

/** Five fields, and a time that comes. */
function isSchedule(text: string): boolean {
  if (text.trim().split(/\s+/).length !== 5) return false;
  try {
    return new Cron(text, { paused: true }).nextRun() !== null;
  } catch {
    return false;
  }
}

const flag = z.enum(['0', '1']).transform((text) => text === '1');

/** Every setting of the portal, read once at the start; `docs/settings.md` is made of these declarations. */
export const settingsSchema = z.object({
  ORIGIN: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'the address people use, without a path; every form and every socket must come from exactly there. In production it is `https`, or of this machine',
    ),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional()
    .describe('where mail is handed in: `smtp://` or `smtps://`, with user and password'),
  MAIL_FROM: z
    .string()
    .optional()
    .describe('the sender of the mails, such as `Concord <concord@example.org>`'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe('where to listen; 0 takes a free one'),
  HOST: z.string().default('127.0.0.1').describe('the address to listen on'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('how many proxies stand in front, whose `X-Forwarded-For` is believed'),
  DATABASE_FILE: z.string().min(1).default('data/concord.sqlite').describe('the SQLite file'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .describe('`postgres://…`, to use PostgreSQL 15 or newer instead of SQLite'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must begin with redis:// or rediss://')
    .optional()
    .describe(
      '`redis://…` or `rediss://…`, where several processes run as one portal; needs `DATABASE_URL`. Give each portal a database number of its own',
    ),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('`silent`, `fatal`, `error`, `warn`, `info` or `debug`'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'is short enough to be guessed: use 16 characters or more')
    .optional()
    .describe('what a program shows as a bearer token to read `/metrics`; without it only this machine may'),
  BACKUP_SCHEDULE: z
    .string()
    .refine(isSchedule, 'is no schedule: use five fields as cron does, such as 0 2 * * *')
    .optional()
    .describe('when SQLite is backed up, as `cron` writes it, in UTC: `0 2 * * *` is at two every night'),
  BACKUP_FOLDER: z.string().min(1).default('data/backups').describe('the folder of the backups'),
  BACKUP_KEEP: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .default(14)
    .describe('how many scheduled backups are kept, the newest'),
  FILES_FOLDER: z
    .string()
    .min(1)
    .optional()
    .describe('the folder of the files that go with messages; without it `files` beside the SQLite file'),
  FILES_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      '`https://KEY:SECRET@host/bucket?region=…`, to keep those files in storage that speaks S3. Several processes need it, or a folder that they share',
    ),
  NODE_ENV: z
    .enum(['production', 'development', 'test'])
    .default('production')
    .describe('`production`, `development` or `test`'),
  DEMONSTRATION: flag
    .default(false)
    .describe('`1` where the data are the demonstration’s: a banner says so, and sign-ins are printed'),
  MAIL_OUTBOX: z.string().default('data/outbox').describe('the folder for mail where no `SMTP_URL` is set'),
  OUTBOX_PAGE: flag.default(false).describe('`1` opens the page that shows that folder: everybody’s mail'),
  LIMIT_FACTOR: z.coerce.number().min(1).max(10_000).default(1).describe('multiplies every rate limit'),
});

export interface Settings {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly origin: string;
  readonly secure: boolean;
  readonly databaseUrl: string | null;
  readonly databaseFile: string;
  readonly redisUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly mailOutbox: string;
  readonly outboxPage: boolean;
  readonly trustedProxies: number;
  readonly logLevel: string;
  readonly demonstration: boolean;
  readonly limitFactor: number;
  readonly metricsToken: string | null;
  readonly backupSchedule: string | null;
  readonly backupFolder: string;
  readonly backupKeep: number;
  readonly filesFolder: string;
  readonly filesUrl: string | null;
}

/** A setting that is missing, weak or contradicts another, with its mend. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  constructor(readonly faults: readonly string[]) {
    super(
      `The portal does not start until this is mended:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
  }
}

/** Reads the settings from the environment, or raises every fault at once. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const env = parsed.data;
  const production = env.NODE_ENV === 'production' && !env.DEMONSTRATION;
  const origin = new URL(env.ORIGIN ?? `http://localhost:${env.PORT}`).origin;
  const faults = [
    ...joinFaults(env),
    ...backupFaults(env),
    ...(production ? productionFaults(env, origin) : []),
  ];
  if (faults.length > 0) throw new SettingsError(faults);
  return {
    production,
    port: env.PORT,
    host: env.HOST,
    origin,
    secure: origin.startsWith('https:'),
    databaseUrl: env.DATABASE_URL ?? null,
    databaseFile: env.DATABASE_FILE,
    redisUrl: env.REDIS_URL ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? 'Concord <concord@localhost>',
    mailOutbox: env.MAIL_OUTBOX,
    outboxPage: env.OUTBOX_PAGE,
    trustedProxies: env.TRUSTED_PROXIES,
    logLevel: env.LOG_LEVEL,
    demonstration: env.DEMONSTRATION,
    limitFactor: env.LIMIT_FACTOR,
    metricsToken: env.METRICS_TOKEN ?? null,
    backupSchedule: env.BACKUP_SCHEDULE ?? null,
    backupFolder: env.BACKUP_FOLDER,
    backupKeep: env.BACKUP_KEEP,
    filesFolder: env.FILES_FOLDER ?? join(dirname(env.DATABASE_FILE), 'files'),
    filesUrl: env.FILES_URL ?? null,
  };
}

function joinFaults({ REDIS_URL, DATABASE_URL }: z.output<typeof settingsSchema>): string[] {
  if (!REDIS_URL || DATABASE_URL) return [];
  return [
    'REDIS_URL joins several processes, and these cannot share an SQLite file: set DATABASE_URL to a PostgreSQL, or leave REDIS_URL out',
  ];
}

function backupFaults({ BACKUP_SCHEDULE, DATABASE_URL }: z.output<typeof settingsSchema>): string[] {
  if (!BACKUP_SCHEDULE || !DATABASE_URL) return [];
  return [
    'BACKUP_SCHEDULE is for SQLite alone: with DATABASE_URL leave it out, and let PostgreSQL back itself up with pg_dump or pgBackRest',
  ];
}

function productionFaults(env: z.output<typeof settingsSchema>, origin: string): string[] {
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
  const faults: string[] = [];
  if (!env.ORIGIN)
    faults.push('ORIGIN is missing: set it to the address people use, such as https://concord.example.org');
  else if (!origin.startsWith('https:') && !local) {
    faults.push('ORIGIN is not https: put a proxy with a certificate in front and name its address');
  }
  if (!env.SMTP_URL)
    faults.push('SMTP_URL is missing: without it nobody can confirm an address or reset a password');
  if (env.SMTP_URL && !env.MAIL_FROM)
    faults.push('MAIL_FROM is missing: the sender of the mails, such as Concord <concord@example.org>');
  if (env.OUTBOX_PAGE) faults.push('OUTBOX_PAGE shows everybody’s mail: leave it out in production');
  if (env.LIMIT_FACTOR !== 1) faults.push('LIMIT_FACTOR weakens the rate limits: leave it out in production');
  return faults;
}
