import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((text) => text === '1');

/** Every setting of the portal, read once at the start. `docs/settings.md` documents them. */
export const settingsSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** The address people use, without a path: every form and socket must come from exactly there. */
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  /** What joins several processes into one portal, which then needs PostgreSQL too. */
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must begin with redis:// or rediss://')
    .optional(),
  DATABASE_FILE: z.string().min(1).default('data/concord.sqlite'),
  /** smtp:// or smtps:// with user and password. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().optional(),
  /** Folder for mail where no SMTP is set. */
  MAIL_OUTBOX: z.string().default('data/outbox'),
  /** 1 opens the page that shows the outbox folder: demonstration and development only. */
  OUTBOX_PAGE: flag.default(false),
  /** How many proxies stand in front, whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  /** 1 where the data are the demonstration's: a banner says so, and sign-ins are printed. */
  DEMONSTRATION: flag.default(false),
  /** Multiplies every rate limit; 1 in production. */
  LIMIT_FACTOR: z.coerce.number().min(1).max(10_000).default(1),
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
  const faults = [...joinFaults(env), ...(production ? productionFaults(env, origin) : [])];
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
  };
}

function joinFaults({ REDIS_URL, DATABASE_URL }: z.output<typeof settingsSchema>): string[] {
  if (!REDIS_URL || DATABASE_URL) return [];
  return [
    'REDIS_URL joins several processes, and these cannot share an SQLite file: set DATABASE_URL to a PostgreSQL, or leave REDIS_URL out',
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
