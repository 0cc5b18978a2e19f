import { settingsSchema } from '#server/settings.ts';

const required = ['ORIGIN', 'SMTP_URL', 'MAIL_FROM'];
const changedNowhere = ['NODE_ENV', 'DEMONSTRATION', 'MAIL_OUTBOX', 'OUTBOX_PAGE', 'LIMIT_FACTOR'];

/** Settings that only tests and scripts read. */
const ofTests: Readonly<Record<string, readonly [is: string, unless: string]>> = {
  CI: [
    'set by automation: a missing PostgreSQL, Redis or Chromium then fails the run instead of skipping its tests',
    'none',
  ],
  TEST_POSTGRES_URL: ['a PostgreSQL server whose user may create databases', 'a private one is started'],
  CHROMIUM_PATH: ['the Chromium that the journeys drive', 'the one installed'],
  CONCORD_TEST_LONG: ['`1` runs the tests that take long as well; `npm run test:long` sets it', 'none'],
  RECORD_RELEASE: ['`1` has the contract tests write down what this release promises', 'none'],
  CONCORD_TEST_COUNTS: ['a file that gets the counts of a run as JSON', 'none'],
  CONCORD_VERBOSE: ['`1` prints what the scripts run', 'none'],
};

const defaults: Readonly<Record<string, unknown>> = settingsSchema.partial().parse({});

function unlessTold(name: string): string {
  if (required.includes(name)) return 'required in production';
  const value = defaults[name];
  if (value === undefined) return 'none';
  return `\`${value === false ? '0' : String(value as string | number)}\``;
}

const row = (name: string, is: string, unless: string) => `| \`${name}\` | ${is} | ${unless} |\n`;

function table(which: (name: string) => boolean): string {
  return Object.entries(settingsSchema.shape)
    .filter(([name]) => which(name))
    .map(([name, schema]) => row(name, schema.description ?? '', unlessTold(name)))
    .join('');
}

const head = '| setting | is | unless told |\n| --- | --- | --- |\n';

/** `docs/settings.md`, of what `server/settings.ts` declares. */
export const settingsPage = () => `# Settings

The portal reads its settings from the environment, once, when it starts. It names every one that is missing, weak or
contradicts another, with its mend, and does not start with it. An empty value counts as none. Written from
\`server/settings.ts\`; \`npm run snapshots\` renews it.

## The portal

${head}${table((name) => !changedNowhere.includes(name))}
## Demonstration and development

In production the portal does not start with any of these changed.

${head}${table((name) => changedNowhere.includes(name))}
## Tests

${head}${Object.entries(ofTests)
  .map(([name, [is, unless]]) => row(name, is, unless))
  .join('')}`;
