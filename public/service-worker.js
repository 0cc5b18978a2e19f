/**
 * Between the pages and the line. Scripts, styles and words come from this browser on the second visit: their names
 * bear a hash of what is in them. Pages always come over the line, and none is kept: where there is no line, one
 * page stands in for all, the same for everybody, which shows what its reader chose to keep on this device.
 */
const ASSETS = 'concord-assets';
const SHELL = 'concord-shell ';
/** The page that stands in, with all it needs. */
const shell = ['/offline', '/offline.js', '/offline.css'];
/** Two releases’ worth; the oldest go first. */
const MOST_ASSETS = 600;
/** What is kept of channels; `app/offline/kept-store.ts` writes it. */
const KEPT = 'concord-kept';

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([self.registration.navigationPreload?.enable(), self.clients.claim()]).catch(() => {}),
  );
});

/** A page says which release it is of, in which language, and what it loaded before this was here. */
self.addEventListener('message', (event) => {
  const { release, assets } = event.data;
  event.waitUntil(Promise.all([keepShell(SHELL + release), keepAssets(assets)]).catch(() => {}));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (request.mode === 'navigate') event.respondWith(page(event, pathname));
  else if (shell.includes(pathname)) event.respondWith(fetch(request).catch(() => standIn(pathname)));
});

async function asset(request) {
  const known = await caches.match(request.url, { cacheName: ASSETS, ignoreVary: true });
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) {
    const copy = response.clone();
    const cache = await caches.open(ASSETS);
    void cache.put(request.url, copy).catch(() => {});
  }
  return response;
}

async function page(event, pathname) {
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    // Only who is not signed in is shown this page: whose session ended elsewhere leaves nothing here.
    if (pathname === '/sign-in' && response.ok) indexedDB.deleteDatabase(KEPT);
    return response;
  } catch {
    return (await standIn('/offline')) ?? Response.error();
  }
}

const standIn = (pathname) => caches.match(pathname, { ignoreVary: true });

async function keepShell(name) {
  const names = await caches.keys();
  if (!names.includes(name)) {
    const cache = await caches.open(name);
    await cache.addAll(shell).catch(async (error) => {
      await caches.delete(name);
      throw error;
    });
  }
  for (const other of names) if (other.startsWith(SHELL) && other !== name) await caches.delete(other);
}

async function keepAssets(assets) {
  const cache = await caches.open(ASSETS);
  for (const address of assets) {
    if (!new URL(address).pathname.startsWith('/assets/') || (await cache.match(address))) continue;
    // The browser has it already: nothing goes over the line.
    const response = await fetch(address, { cache: 'force-cache' });
    if (response.ok) await cache.put(address, response);
  }
  const kept = await cache.keys();
  for (const old of kept.slice(0, -MOST_ASSETS)) await cache.delete(old);
}
