import { useMatches } from '@remix-run/react';
import type { ReactNode } from 'react';
import { hasCatalogues, loadCatalogues } from './catalogues.client.ts';
import type { Locale } from './languages.ts';

/** What a route may say of itself: the catalogues of other nouns whose components it draws. */
export interface RouteHandle {
  readonly catalogues?: readonly string[];
  /** The route draws its own frame around `main`: sections, a pinned panel. */
  readonly framed?: boolean;
  /** The route draws the whole page. */
  readonly bare?: boolean;
}

const always = ['shell', 'reasons'] as const;

/**
 * The catalogues of a set of routes. A route lies in its noun's folder (`channels/channel.route`), so its noun is
 * known from its id; only what it draws from other nouns must be named in its `handle`.
 */
export function cataloguesOf(routes: readonly { id: string; handle?: unknown }[]): string[] {
  const nouns = routes.flatMap(({ id, handle }) => [
    id.split('/')[0] ?? '',
    ...((handle as RouteHandle | undefined)?.catalogues ?? []),
  ]);
  return [...new Set([...always, ...nouns])].filter((noun) => noun !== 'root');
}

/**
 * Draws the page once its words are here. In the browser a missing catalogue is fetched while the page before
 * stays; the server has them all.
 */
export function RouteCatalogues({ locale, children }: { locale: Locale; children: ReactNode }) {
  const nouns = cataloguesOf(useMatches());
  if (typeof document !== 'undefined' && !hasCatalogues(locale, nouns)) throw loadCatalogues(locale, nouns);
  return <>{children}</>;
}
