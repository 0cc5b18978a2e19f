/** What a page waits for: the link, or for its reader to load the newer portal that is there. */
export type Hindrance = 'link' | 'version';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
/** What a proxy answers while the portal behind it starts anew. */
const NOBODY_HOME = [502, 504];
/** Which build of the screens answers. */
const BUILD = 'Concord-Build';

interface RouteCode {
  readonly module: string;
  readonly imports?: readonly string[];
}

declare global {
  interface Window {
    /** Asked by Remix before it loads a route's code (vite.patience.ts). */
    routeArrives?: (route: RouteCode) => Promise<unknown>;
    __remixRouter?: { readonly state: { readonly navigation: { readonly location?: Location } } };
  }
}

const watchers = new Set<() => void>();
let hindrance: Hindrance | null = null;
let waiting = 0;

export const currentHindrance = (): Hindrance | null => hindrance;

export function onHindrance(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

function become(next: Hindrance | null): void {
  if (next === hindrance || hindrance === 'version') return;
  hindrance = next;
  for (const changed of watchers) changed();
}

/**
 * Lets a reading of a page, and the code of its route, wait for the link: they are asked for again until they come
 * or are no longer wanted, and the page before stays with what is typed in it. Remix shows the page of a fault where
 * a reading is lost, and loads the present page anew where code is; it leaves no other door to either.
 */
export function readPatiently(): void {
  if (window.routeArrives) return;
  const ask = window.fetch.bind(window);
  window.fetch = (input, init) =>
    isReading(input, init) ? read(() => ask(input, init), init?.signal) : ask(input, init);
  window.routeArrives = ({ module, imports = [] }) => Promise.all([module, ...imports].map(arrives));
  // A part that is fetched when it is needed did not come.
  addEventListener('vite:preloadError', () => {
    ask('/favicon.svg', { method: 'HEAD', cache: 'no-store' }).then(
      (answer) => isOtherBuild(answer) && become('version'),
      () => {},
    );
  });
}

/** Remix reads pages and the list of its routes from addresses of their own; a form is sent once. */
function isReading(input: RequestInfo | URL, init: RequestInit | undefined): boolean {
  if (input instanceof Request || (init?.method ?? 'GET') !== 'GET') return false;
  const { origin, pathname } = new URL(input, location.href);
  return origin === location.origin && (pathname.endsWith('.data') || pathname === '/__manifest');
}

/** What a newer portal tells is for its own pages. */
async function read(ask: () => Promise<Response>, signal: AbortSignal | null | undefined): Promise<Response> {
  const answer = await untilAnswered(ask, signal);
  return isOtherBuild(answer) ? goOnAnew() : answer;
}

/** Into the browser's cache, from which it is then loaded: an import that failed once may fail for ever. */
async function arrives(address: string): Promise<unknown> {
  const { ok } = await untilAnswered(() => fetch(address));
  return ok || goOnAnew();
}

const isOtherBuild = ({ headers }: Response): boolean =>
  (headers.get(BUILD) ?? window.__remixManifest.version) !== window.__remixManifest.version;

/** Where somebody is on their way to another page, that is loaded whole; a page that is in use is left alone. */
function goOnAnew(): Promise<never> {
  const to = window.__remixRouter?.state.navigation.location;
  if (to) location.assign(to.pathname + to.search + to.hash);
  else become('version');
  return new Promise(() => {});
}

async function untilAnswered(ask: () => Promise<Response>, signal?: AbortSignal | null): Promise<Response> {
  let isWaiting = false;
  try {
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        const answer = await ask();
        // Whole, so that one cut off in the middle is asked for again.
        const whole = await answer.arrayBuffer();
        if (!NOBODY_HOME.includes(answer.status)) return sameWith(whole, answer);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
      if (!isWaiting) waiting += 1;
      isWaiting = true;
      become('link');
      await pause(wait, signal);
    }
  } finally {
    if (isWaiting) waiting -= 1;
    if (waiting === 0) become(null);
  }
}

/** Some answers may have no content, not even an empty one. */
const sameWith = (content: ArrayBuffer, { status, statusText, headers }: Response) =>
  new Response(content.byteLength > 0 ? content : null, { status, statusText, headers });

/** Ends early when the browser is online again, and as a failure when nobody waits any more. */
function pause(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      signal?.removeEventListener('abort', end);
      if (signal?.aborted) reject(signal.reason as Error);
      else resolve();
    };
    const timer = setTimeout(end, milliseconds);
    addEventListener('online', end);
    signal?.addEventListener('abort', end);
  });
}
