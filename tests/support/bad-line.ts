import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What a line is like. A lost packet is one that comes a round trip later: TCP sends it again. */
export interface LineLook {
  readonly bytesPerSecond: number;
  readonly roundTripMs: number;
  /** Of each packet, how likely it is lost. */
  readonly loss: number;
}

/** A line to a port of this machine that can be slow, can be cut, and can go silent without a word. */
export interface BadLine {
  readonly port: number;
  /** Ends every connection at once and refuses new ones. */
  cut(): void;
  /** Keeps connections open and carries nothing. */
  silence(): void;
  /** New connections are carried again; what was silent never comes back to life. */
  mend(): void;
  close(): void;
}

const PACKET = 1_400;

/** What somebody has at the edge of a mobile network: 240 kbps, 840 ms there and back, every twentieth packet lost. */
export const poorLine: LineLook = { bytesPerSecond: 30_000, roundTripMs: 840, loss: 0.05 };

export async function openBadLine(to: number, look: LineLook | null, chance: () => number): Promise<BadLine> {
  const open = new Set<Socket>();
  let state: 'whole' | 'cut' | 'silent' = 'whole';
  const endAll = () => {
    for (const socket of open) socket.destroy();
  };
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
  };
  const carry = (from: Socket, into: Socket) => {
    const send = look ? slowly(into, look, chance) : (bytes: Buffer) => void into.write(bytes);
    from.on('data', (bytes: Buffer) => state === 'silent' || send(bytes));
    from.on('close', () => state === 'silent' || into.destroy());
  };
  const server = createServer((client) => {
    if (state !== 'whole') return void client.destroy();
    keep(client);
    const portal = connect(to, '127.0.0.1');
    keep(portal);
    carry(client, portal);
    carry(portal, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      state = 'cut';
      endAll();
    },
    silence() {
      state = 'silent';
    },
    mend() {
      if (state === 'silent') endAll();
      state = 'whole';
    },
    close() {
      endAll();
      server.close();
    },
  };
}

/** One direction: packets follow each other as fast as the line carries them, and none overtakes another. */
export function slowly(
  into: Socket,
  { bytesPerSecond, roundTripMs, loss }: LineLook,
  chance: () => number,
): (bytes: Buffer) => void {
  let free = 0;
  let last = 0;
  return (bytes) => {
    for (let at = 0; at < bytes.length; at += PACKET) {
      const packet = bytes.subarray(at, at + PACKET);
      const now = Date.now();
      free = Math.max(free, now) + (packet.length / bytesPerSecond) * 1_000;
      const again = chance() < loss ? roundTripMs : 0;
      last = Math.max(last, free + roundTripMs / 2 + again);
      setTimeout(() => into.destroyed || into.write(packet), last - now);
    }
  };
}
