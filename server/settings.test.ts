import { expect, it } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

const whole = {
  NODE_ENV: 'production' as const,
  ORIGIN: 'https://concord.example.org',
  SMTP_URL: 'smtps://user:password@mail.example.org',
  MAIL_FROM: 'Concord <concord@example.org>',
};

function faults(change: Readonly<Record<string, string>>): readonly string[] {
  try {
    readSettings({ ...whole, ...change });
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
}

it('a whole set of settings starts the portal', () => {
  expect(readSettings(whole)).toMatchObject({ production: true, secure: true, port: 3000 });
});

it.each([
  ['missing', { ORIGIN: '' }, 'ORIGIN is missing'],
  ['missing', { SMTP_URL: '' }, 'SMTP_URL is missing'],
  ['missing', { MAIL_FROM: '' }, 'MAIL_FROM is missing'],
  ['weak', { ORIGIN: 'http://concord.example.org' }, 'ORIGIN is not https'],
  ['weak', { OUTBOX_PAGE: '1' }, 'OUTBOX_PAGE shows'],
  ['weak', { LIMIT_FACTOR: '10' }, 'LIMIT_FACTOR weakens'],
  ['malformed', { SMTP_URL: 'mail.example.org' }, 'SMTP_URL: must begin with'],
  ['malformed', { DATABASE_URL: 'mysql://db' }, 'DATABASE_URL: must begin with postgres://'],
  ['malformed', { PORT: 'eighty' }, 'PORT'],
  [
    'malformed',
    { REDIS_URL: 'localhost:6379', DATABASE_URL: 'postgres://db' },
    'REDIS_URL: must begin with redis://',
  ],
  [
    'contradictory',
    { REDIS_URL: 'redis://localhost' },
    'set DATABASE_URL to a PostgreSQL, or leave REDIS_URL out',
  ],
  ['malformed', { BACKUP_SCHEDULE: 'nightly' }, 'BACKUP_SCHEDULE: is no schedule'],
  ['malformed', { BACKUP_SCHEDULE: '0 25 * * *' }, 'BACKUP_SCHEDULE: is no schedule'],
  ['malformed', { BACKUP_KEEP: '0' }, 'BACKUP_KEEP'],
  ['weak', { METRICS_TOKEN: 'figures' }, 'METRICS_TOKEN: is short enough to be guessed'],
  [
    'contradicting',
    { BACKUP_SCHEDULE: '0 2 * * *', DATABASE_URL: 'postgres://db/concord' },
    'BACKUP_SCHEDULE is for SQLite alone',
  ],
])('a %s setting is named with its mend', (_what, change, said) => {
  expect(faults(change)).toEqual([expect.stringContaining(said)]);
});

it('every fault is told at once', () => {
  expect(faults({ ORIGIN: '', SMTP_URL: '', OUTBOX_PAGE: '1' })).toHaveLength(3);
});

it('the demonstration and work on this machine need nothing', () => {
  expect(
    readSettings({ NODE_ENV: 'production', DEMONSTRATION: '1', OUTBOX_PAGE: '1', PORT: '4000' }),
  ).toMatchObject({
    production: false,
    origin: 'http://localhost:4000',
  });
  expect(faults({ ORIGIN: 'http://localhost:3000' })).toEqual([]);
});
