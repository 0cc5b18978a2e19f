import { I18nProvider } from '@lingui/react';
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { useAnswer } from './shell/answer.tsx';
import { ErrorPage } from './shell/error-page.tsx';
import { i18nFor } from './shell/i18n.ts';
import { directionOf } from './shell/languages.ts';
import { Main } from './shell/main.tsx';
import { PublicShell } from './shell/public-shell.tsx';
import { readRootData } from './shell/read-root-data.ts';
import { ReasonTexts } from './shell/reason-text.tsx';
import type { RootData } from './shell/root-data.ts';
import { RouteCatalogues, type RouteHandle } from './shell/route-catalogues.tsx';
import { SignedInShell } from './shell/signed-in-shell.tsx';
import styles from './styles/app.css?url';
import { PageKeyProvider } from './ui/form/page-key.tsx';
import { ReadingProvider } from './ui/reading.tsx';

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'stylesheet', href: styles },
];

export const loader = ({ request, context }: LoaderFunctionArgs): Promise<RootData> =>
  readRootData(request, context);

/** The document around every page, an error's too. A visitor's page sends no script. */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const { nonce, language: asked, refuses } = useAnswer();
  const look = useLook(root);
  return (
    <html
      lang={root?.locale ?? asked}
      {...look}
      data-text-only={root?.textOnly ? '' : undefined}
      data-refused={refuses ? '' : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {root?.actor ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

/** Direction and theme of the document; the gallery takes them from its address. */
function useLook(root: RootData | undefined) {
  const { pathname, search } = useLocation();
  const { language } = useAnswer();
  const asked = new URLSearchParams(pathname === '/gallery' ? search : '');
  return {
    dir: asked.get('dir') ?? root?.dir ?? directionOf(language),
    'data-theme': asked.get('theme') ?? root?.theme ?? 'system',
  };
}

export default function App() {
  const root = useLoaderData<typeof loader>();
  return (
    <Frame root={root}>
      <Outlet />
    </Frame>
  );
}

/** What went wrong, in the reader's language, within the shell they know. */
export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<typeof loader>('root') ?? null;
  const { language: asked } = useAnswer();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const page = (
    <ErrorPage status={status} problem={isRouteErrorResponse(error) ? (error.data as unknown) : null} />
  );
  if (root) return <Frame root={root}>{page}</Frame>;
  return (
    <I18nProvider i18n={i18nFor(asked)}>
      <ReasonTexts locale={asked}>{page}</ReasonTexts>
    </I18nProvider>
  );
}

/** A visitor's page carries no script: only who was signed out meanwhile sees one drawn by it, and that plainly. */
const VisitorShell = import.meta.env.SSR ? PublicShell : Main;

function Frame({ root, children }: { root: RootData; children: ReactNode }) {
  const handles = useMatches().map(({ handle }) => handle as RouteHandle | undefined);
  const framed = handles.some((handle) => handle?.framed) === true;
  const bare = handles.some((handle) => handle?.bare);
  const inside = (
    <ReasonTexts locale={root.locale}>
      <ReadingProvider locale={root.locale} timeZone={root.timeZone} now={root.now}>
        <PageKeyProvider value={root.pageKey}>
          {bare ? children : null}
          {!bare && root.actor ? (
            <SignedInShell actor={root.actor} root={root} framed={framed}>
              {children}
            </SignedInShell>
          ) : null}
          {bare || root.actor ? null : <VisitorShell>{children}</VisitorShell>}
        </PageKeyProvider>
      </ReadingProvider>
    </ReasonTexts>
  );
  return (
    <I18nProvider i18n={i18nFor(root.locale)}>
      <RouteCatalogues locale={root.locale}>{inside}</RouteCatalogues>
    </I18nProvider>
  );
}
