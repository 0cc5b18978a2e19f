const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
/** What a proxy answers while the portal behind it starts anew. */
const NOBODY_HOME = [502, 504];

/**
 * Lets a reading of a page wait for the link: it is asked again until it is answered or no longer wanted, and the
 * page before stays. Remix shows the page of a fault where one is lost, and leaves no other door to its readings.
 */
export function readPatiently(): void {
  const ask = window.fetch.bind(window);
  window.fetch = (input, init) =>
    isReading(input, init) ? untilAnswered(() => ask(input, init), init?.signal) : ask(input, init);
}

/** Remix reads pages and the list of its routes from addresses of their own; a form is sent once. */
function isReading(input: RequestInfo | URL, init: RequestInit | undefined): boolean {
  if (input instanceof Request || (init?.method ?? 'GET') !== 'GET') return false;
  const { origin, pathname } = new URL(input, location.href);
  return origin === location.origin && (pathname.endsWith('.data') || pathname === '/__manifest');
}

async function untilAnswered(
  ask: () => Promise<Response>,
  signal: AbortSignal | null | undefined,
): Promise<Response> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      const answer = await ask();
      // Whole, so that one cut off in the middle is asked for again.
      if (!NOBODY_HOME.includes(answer.status)) return new Response(await answer.arrayBuffer(), answer);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    await pause(wait, signal);
  }
}

/** Ends early when the browser is online again, and as a failure when nobody waits any more. */
function pause(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal?.removeEventListener('abort', end);
      if (signal?.aborted) reject(signal.reason as Error);
      else resolve();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener('online', end);
    signal?.addEventListener('abort', end);
  });
}
