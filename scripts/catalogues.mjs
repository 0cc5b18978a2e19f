import { readFileSync } from 'node:fs';
import { ensureInstalled } from './setup.mjs';

/**
 * Writes what the screens and the reasons say into app/locales, one catalogue per noun and language; what is
 * said no more is removed. With `--check` nothing is written: every catalogue must hold exactly what is said,
 * translated into every language.
 */
ensureInstalled();
const { getConfig } = await import('@lingui/conf');
const { getCatalogs } = await import('@lingui/cli/api');

const config = getConfig();
const onRecord = JSON.parse(readFileSync('app/locales/awaiting.json', 'utf8'));
const catalogues = await getCatalogs(config);
const findings = process.argv.includes('--check') ? await check() : await write();
for (const finding of findings) console.log(finding);
process.exitCode = findings.length === 0 || !process.argv.includes('--check') ? 0 : 1;

async function write() {
  const lines = [];
  const known = new Map();
  for (const catalogue of catalogues) {
    const written = await catalogue.make({
      clean: true,
      overwrite: true,
      locale: config.locales,
      orderBy: 'message',
    });
    if (!written) throw new Error(`${catalogue.path} could not be read from the sources`);
    for (const [locale, messages] of Object.entries(written)) {
      if (takeOver(known, locale, messages)) await catalogue.write(locale, messages);
      const missing = Object.values(messages).filter((message) => !message.translation).length;
      if (missing > 0 && locale !== config.sourceLocale) {
        lines.push(`${catalogue.getFilename(locale)}: ${missing} to translate`);
      }
    }
  }
  return lines;
}

/** What a catalogue before this one says already is not translated again. Says whether it took anything over. */
function takeOver(known, locale, messages) {
  let took = false;
  for (const [id, message] of Object.entries(messages)) {
    const key = `${locale} ${id}`;
    if (message.translation) known.set(key, known.get(key) ?? message.translation);
    else if (known.has(key)) {
      message.translation = known.get(key);
      took = true;
    }
  }
  return took;
}

async function check() {
  const found = [];
  const spoken = new Map();
  for (const catalogue of catalogues) {
    const said = Object.keys((await catalogue.collect()) ?? {});
    for (const locale of config.locales) {
      const messages = (await catalogue.read(locale)) ?? {};
      const untranslated = (id) =>
        locale !== config.sourceLocale && messages[id] && !messages[id].translation;
      const list = (what, ids) =>
        ids.map((id) => `${locale}/${nounOf(catalogue)}: ${what}: ${textOf(messages, id)}`);
      found.push(
        ...list(
          'not in the catalogue (run npm run catalogues)',
          said.filter((id) => !messages[id]),
        ),
        ...list(
          'said no more (run npm run catalogues)',
          Object.keys(messages).filter((id) => !said.includes(id)),
        ),
        ...awaiting(locale, nounOf(catalogue), list('not translated', said.filter(untranslated))),
        ...list(
          'said otherwise in another catalogue (give one of them a context)',
          said.filter((id) => differs(spoken, locale, id, messages[id]?.translation)),
        ),
      );
    }
  }
  return found;
}

/**
 * The browser has some catalogues in one memory, the server has all: a text that two of them say in different
 * words would change under the reader.
 */
function differs(spoken, locale, id, translation) {
  if (!translation) return false;
  const known = spoken.get(`${locale} ${id}`) ?? translation;
  spoken.set(`${locale} ${id}`, known);
  return known !== translation;
}

/**
 * What is still to be translated is on record in `app/locales/awaiting.json` and may only become less: a
 * catalogue with more untranslated messages than that fails.
 */
function awaiting(locale, noun, missing) {
  const allowed = onRecord[`${locale}/${noun}`] ?? 0;
  return missing.length > allowed ? missing : [];
}

function nounOf(catalogue) {
  return catalogue.path.split('/').at(-1);
}

function textOf(messages, id) {
  return messages[id]?.message ?? id;
}
