import { MINUTE_MS } from '#domain/core/id.ts';
import type { KeptChannels } from '#server/offline/view.ts';
import { link } from '../live/socket.ts';
import { forgetKept, forgetOnLeaving, replaceKept, wishedBy } from './kept-store.ts';

const EVERY_MS = 10 * MINUTE_MS;

let isOn = false;

/** Keeps this device up to date with what its reader wished to keep, for as long as the page is open. */
export async function keepOn(): Promise<void> {
  if (isOn) return keepNow();
  isOn = true;
  link().onState(() => {
    if (link().state() === 'signed-out') forgetOnLeaving();
    if (link().state() === 'live') void keepNow();
  });
  setInterval(() => void keepNow(), EVERY_MS);
  await keepNow();
}

/** Reads it afresh. Where the portal knows no reader any more, or another one, nothing is left here. */
async function keepNow(): Promise<void> {
  if (!wishedBy()) return;
  const response = await fetch('/offline/kept', { redirect: 'manual' }).catch(() => null);
  if (!response) return;
  if (!response.ok) return response.status === 401 ? forgetKept() : undefined;
  const kept = (await response.json()) as KeptChannels;
  // A page that is left in the middle keeps what was kept before; the next one begins anew.
  if (kept.personId === wishedBy()) await replaceKept(kept).catch(() => {});
  else await forgetKept();
}
