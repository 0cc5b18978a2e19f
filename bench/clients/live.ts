import WebSocket from 'ws';

/**
 * A client of Socket.IO's protocol that does as little as it can: the machine's other core must not be what is
 * measured. It opens the default namespace, answers pings, asks with acknowledgements, and hands on what comes.
 */
export interface LiveClient {
  /** Sends an event and gives what it was answered, as JSON text. */
  ask(event: string, payload: unknown): Promise<string>;
  /** Called with each event as it came, as bytes. */
  onFrame: (frame: Buffer) => void;
  /** Reads nothing more, and leaves the line open. */
  stall(): void;
  close(): void;
}

const EVENT = '42'.charCodeAt(1);
const ACKNOWLEDGED = '43'.charCodeAt(1);

export function connectLive(
  port: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<LiveClient> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
    headers,
    perMessageDeflate: false,
  });
  const waiting = new Map<number, (reply: string) => void>();
  let asked = 0;
  const client: LiveClient = {
    ask(event, payload) {
      asked += 1;
      const id = asked;
      socket.send(`42${id}["${event}",${JSON.stringify(payload)}]`);
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    onFrame: () => {},
    stall: () => socket.pause(),
    close: () => socket.terminate(),
  };
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The server closed the connection.')));
    socket.on('message', (data: Buffer) => {
      const [first, second] = data;
      if (first === 0x30) socket.send('40');
      else if (first === 0x32) socket.send('3');
      else if (second === 0x30) resolve(client);
      else if (second === 0x34) reject(new Error(data.toString()));
      else if (second === EVENT) client.onFrame(data);
      else if (second === ACKNOWLEDGED) acknowledge(data.toString(), waiting);
    });
  });
}

function acknowledge(frame: string, waiting: Map<number, (reply: string) => void>): void {
  const at = frame.indexOf('[');
  const id = Number(frame.slice(2, at));
  waiting.get(id)?.(frame.slice(at));
  waiting.delete(id);
}

/** Opens many, a few at a time. */
export async function connectMany<Of>(
  all: readonly Of[],
  connect: (one: Of) => Promise<LiveClient>,
): Promise<LiveClient[]> {
  const clients: LiveClient[] = [];
  for (let at = 0; at < all.length; at += 50) {
    clients.push(...(await Promise.all(all.slice(at, at + 50).map(connect))));
  }
  return clients;
}

/** A member of a room of the portal: connected with their session, and hearing its channel. */
export async function joinRoom(
  server: { readonly port: number; readonly origin: string },
  { channelId, cookie, since }: { channelId: string; cookie: string; since?: number },
): Promise<LiveClient> {
  const client = await connectLive(server.port, { Cookie: cookie, Origin: server.origin });
  const stream = `channel:${channelId}`;
  const reply = await client.ask('subscribe', since === undefined ? { stream } : { stream, since });
  if (!reply.startsWith('[{"ok":true')) throw new Error(`The channel was not opened: ${reply}`);
  return client;
}
