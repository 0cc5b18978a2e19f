import { SECOND_MS } from '#domain/core/id.ts';
import { type Outbox, type OutboxParts, openOutbox, type Sending } from './outbox.ts';
import {
  OUTBOX_DATABASE,
  type OutboxStore,
  storeInBrowser,
  storeInMemory,
  type Waiting,
} from './outbox-store.ts';
import { link } from './socket.ts';

/** For whom this tab may send. */
interface Sender {
  readonly personId: string;
  readonly organisationId: string | null;
}

const LOCK = 'concord-outbox';
const RETRY_MS = 5 * SECOND_MS;
const LEASE_MS = 15 * SECOND_MS;

let sender: Sender | null = null;
let opened: Promise<Outbox> | null = null;

/** This browser's outbox, sending for that person and organisation; opened once per tab. */
export function ownOutbox(forWhom: Sender): Promise<Outbox> {
  sender = forWhom;
  opened ??= open(forWhom);
  return opened;
}

async function open(first: Sender): Promise<Outbox> {
  const store = await storeInBrowser().catch(storeInMemory);
  await keepOnlyOf(store, first.personId);
  const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel(OUTBOX_DATABASE) : null;
  const outbox = openOutbox({
    store,
    send,
    maySend: ({ personId, organisationId }) =>
      personId === sender?.personId && organisationId === sender.organisationId && link().state() === 'live',
    alone: inOneTab,
    later: (work) => void setTimeout(work, RETRY_MS * (0.5 + Math.random())),
    changed: () => tabs?.postMessage('changed'),
  });
  tabs?.addEventListener('message', () => void outbox.reload());
  link().onState(() => link().state() === 'live' && void outbox.flush());
  wipeAtSignOut(store);
  await outbox.flush();
  return outbox;
}

/** Its files first: what brings them to the portal is fetched by whoever attaches any. */
async function send(message: Waiting, sending: Sending): ReturnType<OutboxParts['send']> {
  const { channelId, body, tlp, replyTo, threadId, alsoInChannel, requestId, act, files } = message;
  if (act) return link().command(act.command, act.input, requestId);
  const uploaded = files?.length
    ? await (await import('./upload-files.ts')).uploadFiles(message, sending)
    : { ok: true as const, attachments: undefined };
  if (!uploaded.ok) return uploaded;
  const { attachments } = uploaded;
  const place = { ...(replyTo && { replyTo }), ...(threadId && { threadId, alsoInChannel }) };
  const said = { channelId, body, tlp, ...place, ...(attachments && { attachments }) };
  return link().command('message.post', said, requestId);
}

/** What somebody else left in this browser is theirs, and goes. */
async function keepOnlyOf(store: OutboxStore, personId: string): Promise<void> {
  for (const message of await store.all()) {
    if (message.personId !== personId) await store.remove(message.requestId);
  }
}

/** Leaves nothing behind for the next person at this machine. */
function wipeAtSignOut(store: OutboxStore): void {
  addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement && new URL(target.action).pathname === '/sign-out')
      void store.clear();
  });
}

/** One tab at a time; where the browser has no locks, by a lease that runs out by itself. */
async function inOneTab(work: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) return navigator.locks.request(LOCK, work);
  const now = Date.now();
  if (Number(localStorage.getItem(LOCK)) > now) throw new Error('another tab is sending');
  localStorage.setItem(LOCK, String(now + LEASE_MS));
  try {
    await work();
  } finally {
    localStorage.removeItem(LOCK);
  }
}
