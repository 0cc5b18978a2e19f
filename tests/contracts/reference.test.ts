import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorWords } from '#app/reference/error-words.ts';
import { type ErrorCode, errorCodes } from '#domain/core/error-codes.ts';
import { reasons } from '#domain/core/reasons.ts';
import { commands } from '#server/commands.ts';
import { settingsSchema } from '#server/settings.ts';
import { settingsPage } from '#tests/support/settings-page.ts';
import { sourcesOf } from '#tests/support/sources.ts';
import { statesPage } from '#tests/support/states-page.ts';

/** The terms that a page of the docs explains: first cells of its tables, as code or in bold, linked or not. */
const termsIn = (page: string) =>
  [...page.matchAll(/^\| \[?(?:`([^`]+)`|\*\*([^*]+)\*\*)/gm)].map((match) => match[1] ?? match[2] ?? '');

function errorsPage(): string {
  const sections = (Object.keys(errorCodes) as ErrorCode[]).map((code) => {
    const { means, helps } = errorWords[code];
    const own = Object.entries(reasons).filter(([, reason]) => reason.code === code);
    const rows = own.map(([name, { text }]) => `| \`${name}\` | ${text} |\n`).join('');
    return `\n## ${code}\n\nHTTP ${errorCodes[code]}. ${means.message} ${helps.message}\n\n| reason | says |\n| --- | --- |\n${rows}`;
  });
  return `# Error codes

Every refusal is answered with one of these codes: as problem+json (RFC 9457) over HTTP, as an acknowledgement over a
socket, beside its field in a form. A code never changes its meaning; the \`reason\` says which rule refused, and words
in braces are filled from \`params\`. The portal serves the same at \`/docs/errors\`, where the \`type\` of a problem
points. Written from \`domain/core/error-codes.ts\`, \`app/reference/error-words.ts\` and every \`reasons.ts\`;
\`npm run snapshots\` renews it.
${sections.join('')}`;
}

describe('the reference', () => {
  it('has every error code and every reason, and none that there is not', async () => {
    await expect(errorsPage()).toMatchFileSnapshot('../../docs/errors.md');
  });

  it('draws every state machine as it is', async () => {
    await expect(statesPage()).toMatchFileSnapshot('../../docs/states.md');
  });

  it('says every setting as it is declared', async () => {
    await expect(settingsPage()).toMatchFileSnapshot('../../docs/settings.md');
  });

  it('has every setting that is read, and none that is not', () => {
    const read = [
      ...sourcesOf('server', /\.ts$/),
      ...sourcesOf('scripts', /\.mjs$/),
      ...sourcesOf('tests', /\.ts$/),
      ['vitest.config.ts', readFileSync('vitest.config.ts', 'utf8')] as const,
    ]
      .filter(([path]) => !path.endsWith('reference.test.ts'))
      .flatMap(([, text]) =>
        [...text.matchAll(/process\.env\.([A-Z][A-Z_]{1,})/g)].map((match) => match[1] ?? ''),
      )
      .filter((name) => name !== 'PATH');
    const known = new Set([...Object.keys(settingsSchema.shape), ...read]);
    expect(termsIn(settingsPage()).sort()).toEqual([...known].sort());
  });

  it('explains every noun of the commands in its glossary', () => {
    const terms = termsIn(readFileSync('docs/glossary.md', 'utf8')).map((term) =>
      term.toLowerCase().replaceAll(' ', ''),
    );
    const nouns = [...new Set(commands.map(({ name }) => name.split('.')[0] ?? ''))];
    expect(nouns.filter((noun) => !terms.includes(noun))).toEqual([]);
  });
});
