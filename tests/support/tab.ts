import WebSocket from 'ws';
import { LightSocket } from '#app/live/light-socket.ts';
import { createLink, type Link } from '#app/live/link.ts';
import { type Outbox, openOutbox } from '#app/live/outbox.ts';
import type { OutboxStore } from '#app/live/outbox-store.ts';
import { newRequestId } from '#app/live/request-id.ts';
import type { WireEvent } from '#domain/realtime.ts';

/** What a page of a channel does with its link, by the page's own code, without a page. */
export interface Tab {
  readonly link: Link;
  /** Places of what is shown, in the order in which it is shown. */
  readonly shown: number[];
  /** How often it asked for what it missed. */
  asked(): number;
  say(body: string): Promise<void>;
  /** As if its process had died: nothing is put in order first. */
  kill(): void;
}

interface TabParts {
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly personId: string;
  readonly channelId: string;
  /** What was read with the page: all places so far. */
  readonly read: readonly number[];
  /** What its browser keeps, also for the tabs after it. */
  readonly store: OutboxStore;
}

export function openTab(parts: TabParts): Tab {
  const { channelId } = parts;
  const shown = [...parts.read];
  let dead = false;
  let asked = 0;
  let socket: LightSocket | null = null;
  const link = createLink((news) => {
    const address = `ws://127.0.0.1:${parts.port}/socket.io/?EIO=4&transport=websocket`;
    socket = new LightSocket({ address, news, blocked: () => {}, Socket: socketOf(parts.headers) });
    const ask = socket.ask.bind(socket);
    socket.ask = (name, payload, withinMs) => {
      if (name === 'subscribe') asked += 1;
      return ask(name, payload, withinMs);
    };
    return socket;
  });
  const outbox = openTabsOutbox(parts, link, () => dead);
  link.onState(() => link.state() === 'live' && !dead && void outbox.flush());
  link.hear(`channel:${channelId}`, shown.at(-1) ?? 0, {
    onEvents: (events: readonly WireEvent[]) => {
      if (!dead) shown.push(...events.map(({ seq }) => seq));
    },
    onReset: () => {
      throw new Error('the page would have been read anew');
    },
  });
  return {
    link,
    shown,
    asked: () => asked,
    say: (body) =>
      outbox.add({
        requestId: newRequestId(),
        personId: parts.personId,
        organisationId: null,
        channelId,
        body,
        tlp: 'GREEN',
        replyTo: null,
        at: new Date().toISOString(),
        refusal: null,
      }),
    kill() {
      dead = true;
      socket?.disconnect();
    },
  };
}

function openTabsOutbox({ store }: TabParts, link: Link, isDead: () => boolean): Outbox {
  return openOutbox({
    store,
    send: ({ channelId, body, tlp, requestId }) =>
      link.command('message.post', { channelId, body, tlp }, requestId),
    maySend: () => link.state() === 'live' && !isDead(),
    alone: (work) => work(),
    later: (work) => void setTimeout(() => isDead() || work(), 100),
    changed: () => {},
  });
}

/** A browser's WebSocket sends the cookie by itself, and says nothing of an error but by its closing. */
function socketOf(headers: Readonly<Record<string, string>>) {
  return class extends WebSocket {
    constructor(address: string) {
      super(address, { headers });
      this.on('error', () => {});
    }
  } as unknown as typeof globalThis.WebSocket;
}
