import { likeness } from './catalogue-likeness.mjs';
import { ensureInstalled } from './setup.mjs';

/**
 * Writes what the screens and the reasons say into app/locales, one catalogue per noun and language; what is
 * said no more is removed. With `--check` nothing is written: every catalogue must hold exactly what is said,
 * translated into every language with the same values, elements and plurals.
 */
ensureInstalled();
const { getConfig } = await import('@lingui/conf');
const { createCompiledCatalog, getCatalogs } = await import('@lingui/cli/api');

const config = getConfig();
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
    const said = (await catalogue.collect()) ?? {};
    for (const locale of config.locales) {
      const messages = (await catalogue.read(locale)) ?? {};
      const place = `${locale}/${catalogue.path.split('/').at(-1)}`;
      const list = (what, ids) => ids.map((id) => `${place}: ${what}: ${messages[id]?.message ?? id}`);
      const both = Object.keys(said).filter((id) => messages[id]);
      found.push(
        ...list(
          'not in the catalogue (run npm run catalogues)',
          Object.keys(said).filter((id) => !messages[id]),
        ),
        ...list(
          'said no more (run npm run catalogues)',
          Object.keys(messages).filter((id) => !said[id]),
        ),
        ...list(
          'said otherwise in another catalogue (give one of them a context)',
          both.filter((id) => differs(spoken, locale, id, messages[id].translation)),
        ),
        ...(locale === config.sourceLocale ? [] : unlike(locale, said, messages, both, list)),
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

/** What is not translated, or is said with other values, elements or plurals than the source. */
function unlike(locale, said, messages, ids, list) {
  const sources = compiled(ids.map((id) => [id, said[id].message ?? id]));
  const translations = compiled(ids.map((id) => [id, messages[id].translation]));
  return ids.flatMap((id) => {
    if (!messages[id].translation) return list('not translated', [id]);
    return likeness(sources[id], translations[id], locale).flatMap((fault) => list(fault, [id]));
  });
}

/** Each message in its parts; one that cannot be read is missing. */
function compiled(entries) {
  const options = { namespace: 'json' };
  return JSON.parse(createCompiledCatalog(config.sourceLocale, Object.fromEntries(entries), options).source)
    .messages;
}
