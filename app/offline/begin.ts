import { forgetOnLeaving, wishedBy } from './kept-store.ts';

/** Has the next visit find here what this one loaded, and keeps channels where the reader of this device wishes it. */
async function begin(): Promise<void> {
  addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement && new URL(target.action).pathname === '/sign-out')
      forgetOnLeaving();
  });
  if (wishedBy()) void import('./keep.ts').then(({ keepOn }) => keepOn());
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/service-worker.js');
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({
    release: `${window.__remixManifest.version} ${document.documentElement.lang}`,
    assets: performance.getEntriesByType('resource').map(({ name }) => name),
  });
}

// Where the browser keeps nothing, the page is as it was.
void begin().catch(() => {});
