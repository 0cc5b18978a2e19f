import { LightSocket } from './light-socket.ts';
import { createLink, type Link } from './link.ts';
import type { LiveSocket, SocketNews } from './live-socket.ts';

/** Fetched only where it is needed. */
const openPolling = async (news: SocketNews) => (await import('./polling-socket.ts')).openPolling(news);

/** A WebSocket first; polling where a proxy lets nothing else through. */
function openSocket(news: SocketNews, instead: (other: Promise<LiveSocket>) => void): LiveSocket {
  const address = `${location.origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`;
  return new LightSocket({ address, news, blocked: () => instead(openPolling(news)) });
}

let shared: Link | null = null;

/** The tab's one link; only in the browser. */
export function link(): Link {
  shared ??= createLink(openSocket);
  return shared;
}
