import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createCompiledCatalog, getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import type { Plugin, Rollup } from 'vite';
import { reasons } from './domain/core/reasons.ts';

/** Every message of one language by id, compiled. */
type Compiled = ReadonlyMap<string, unknown>;

const folder = 'app/locales';
const routeQuery = '?__remix-build-client-route';

/**
 * Sends each page the words its own code says, in one language: beside the scripts lies one small catalogue for
 * each route, each part that is fetched later, and each language (`assets/words/ar/channels/channel.route.js`), made
 * from the ids its chunks mention. The reasons nobody can foresee, those only the server gives, are one more.
 */
export function routeCatalogues(): Plugin {
  return {
    name: 'concord:route-catalogues',
    apply: 'build',
    // In a name that lasts for ever, a changed translation must change the address.
    config: () => ({ define: { __CATALOGUES__: JSON.stringify(fingerprint()) } }),
    async generateBundle(_options, bundle) {
      if (this.environment.config.build.ssr) return;
      const locales = await compileAll();
      const isPart = (id: string) =>
        id.endsWith(routeQuery) || (this.getModuleInfo(id)?.dynamicImporters.length ?? 0) > 0;
      const parts = partsOf(bundle, isPart);
      for (const [part, ids] of idsByPart(bundle, parts, new Set(locales.get('en')?.keys()))) {
        for (const [locale, messages] of locales) {
          const said = Object.fromEntries([...ids].sort().map((id) => [id, messages.get(id)]));
          const source = `export const messages=JSON.parse(${JSON.stringify(JSON.stringify(said))});`;
          this.emitFile({ type: 'asset', fileName: `assets/words/${locale}/${part}.js`, source });
        }
      }
    },
  };
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.po'),
  );
  for (const file of files.sort()) hash.update(file).update(readFileSync(`${folder}/${file}`));
  return hash.digest('base64url').slice(0, 8);
}

async function compileAll(): Promise<Map<string, Compiled>> {
  const config = getConfig();
  const catalogues = await getCatalogs(config);
  const sourceLocale = config.sourceLocale ?? 'en';
  const byLocale = new Map<string, Compiled>();
  for (const locale of config.locales) {
    const all = new Map<string, unknown>();
    for (const catalogue of catalogues) {
      const { messages } = await catalogue.getTranslations(locale, {
        sourceLocale,
        fallbackLocales: { default: sourceLocale },
      });
      const { source } = createCompiledCatalog(locale, messages, { namespace: 'json' });
      const compiled = JSON.parse(source) as { messages: Record<string, unknown> };
      for (const [id, message] of Object.entries(compiled.messages)) all.set(id, message);
    }
    byLocale.set(locale, all);
  }
  return byLocale;
}

/** The chunk that each route, and each module that is fetched later, lies in; by the module's name in `app/`. */
function partsOf(bundle: Rollup.OutputBundle, isPart: (id: string) => boolean) {
  const parts = new Map<string, Rollup.OutputChunk>();
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk') continue;
    for (const id of chunk.moduleIds.filter(isPart)) {
      const name = /\/app\/(.+)\.tsx?/.exec(id)?.[1];
      if (name) parts.set(name, chunk);
    }
  }
  return parts;
}

/** What the code of each part says and the frame does not; what the frame says is the root's. */
function idsByPart(
  bundle: Rollup.OutputBundle,
  parts: ReadonlyMap<string, Rollup.OutputChunk>,
  known: ReadonlySet<string>,
): Map<string, ReadonlySet<string>> {
  const frame = reach(bundle, parts.get('root'));
  const said = ([part, chunk]: readonly [string, Rollup.OutputChunk]) => {
    const own = [...reach(bundle, chunk)].filter((other) => part === 'root' || !frame.has(other));
    return [part, new Set(own.flatMap(({ code }) => mentioned(code)).filter((id) => known.has(id)))] as const;
  };
  return new Map<string, ReadonlySet<string>>([...parts].map(said)).set(
    'reasons',
    new Set(Object.keys(reasons)),
  );
}

/** A chunk and all it imports, but not what it fetches later. */
function reach(bundle: Rollup.OutputBundle, start: Rollup.OutputChunk | undefined): Set<Rollup.OutputChunk> {
  const seen = new Set<Rollup.OutputChunk>();
  const waiting = start ? [start] : [];
  for (let chunk = waiting.pop(); chunk; chunk = waiting.pop()) {
    if (seen.has(chunk)) continue;
    seen.add(chunk);
    waiting.push(...chunk.imports.map((name) => bundle[name]).filter((file) => file?.type === 'chunk'));
  }
  return seen;
}

/** Everything that stands in quotes and could be the id of a message. */
function mentioned(code: string): string[] {
  return [...code.matchAll(/["'`]([\w./+=-]{4,60})["'`]/g)].map(([, id]) => id ?? '');
}
