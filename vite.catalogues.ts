import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createCompiledCatalog, getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import type { RouteConfigEntry } from '@remix-run/route-config';
import type { Plugin, Rollup } from 'vite';
import routes from './app/routes.ts';
import { reasons } from './domain/core/reasons.ts';

/** Every message of one language by id, compiled. */
type Compiled = ReadonlyMap<string, unknown>;

const folder = 'app/locales';
const routeQuery = '?__remix-build-client-route';

/**
 * Sends each page the words its own code says, in one language: beside the scripts lies one small catalogue for
 * each route, each part that is fetched later, and each language (`assets/words/ar/channels/channel.route.js`), made
 * from the ids its modules mention. The reasons nobody can foresee, those only the server gives, are one more.
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
      const idsOf = idsByPart(bundle, this.getModuleInfo, new Set(locales.get('en')?.keys()));
      for (const [part, ids] of idsOf) {
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

/** What each module says that is drawn with a part of the pages, by the module; nothing of what is fetched later. */
type Said = ReadonlyMap<string, readonly string[]>;

/**
 * What the code of each route says, and of each module that is fetched later, by the module's name in `app/`. What
 * the frame says is the root's, and what a page says around another is not said again by the other.
 */
function idsByPart(
  bundle: Rollup.OutputBundle,
  infoOf: Rollup.GetModuleInfo,
  known: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const parts = new Map<string, Said>();
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk') continue;
    for (const id of chunk.moduleIds) {
      const name = /\/app\/(.+)\.tsx?/.exec(id)?.[1];
      const isPart = id.endsWith(routeQuery) || (infoOf(id)?.dynamicImporters.length ?? 0) > 0;
      if (name && isPart) parts.set(name, saidBy(id, codeWith(chunk, bundle), infoOf));
    }
  }
  const around = (part: string) => [...routesAround(part), ...(part === 'root' ? [] : ['root'])];
  const idsOf = ([part, said]: readonly [string, Said]) => {
    const outside = around(part).flatMap((outer) => parts.get(outer) ?? []);
    const own = [...said].filter(([module]) => !outside.some((outer) => outer.has(module)));
    return [part, new Set(own.flatMap(([, ids]) => ids).filter((id) => known.has(id)))] as const;
  };
  return new Map<string, ReadonlySet<string>>([...parts].map(idsOf)).set(
    'reasons',
    new Set(Object.keys(reasons)),
  );
}

/** The routes in which a route stands, by their names in `app/`. */
function routesAround(part: string, within: readonly RouteConfigEntry[] = routes): string[] {
  for (const { file, children = [] } of within) {
    const name = file.replace(/\.tsx?$/, '');
    if (children.some((child) => child.file.startsWith(`${part}.`))) return [name];
    const inner = routesAround(part, children);
    if (inner.length > 0) return [name, ...inner];
  }
  return [];
}

/** What the build left of each module in a chunk and in all that it imports. */
function codeWith(start: Rollup.OutputChunk, bundle: Rollup.OutputBundle): ReadonlyMap<string, string> {
  const seen = new Set<Rollup.OutputChunk>();
  const waiting = [start];
  for (let chunk = waiting.pop(); chunk; chunk = waiting.pop()) {
    if (seen.has(chunk)) continue;
    seen.add(chunk);
    waiting.push(...chunk.imports.map((name) => bundle[name]).filter((file) => file?.type === 'chunk'));
  }
  const modules = [...seen].flatMap((chunk) => Object.entries(chunk.modules));
  return new Map(modules.map(([id, { code }]) => [id, code ?? '']));
}

/** A shared chunk holds modules of other pages too: only those count that this one leads to. */
function saidBy(start: string, code: ReadonlyMap<string, string>, infoOf: Rollup.GetModuleInfo): Said {
  const said = new Map<string, readonly string[]>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const left = code.get(id);
    if (said.has(id) || left === undefined) continue;
    said.set(id, mentioned(left));
    waiting.push(...(infoOf(id)?.importedIds ?? []));
  }
  return said;
}

/** Everything that stands in quotes and could be the id of a message. */
function mentioned(code: string): string[] {
  return [...code.matchAll(/["'`]([\w./+=-]{4,60})["'`]/g)].map(([, id]) => id ?? '');
}
