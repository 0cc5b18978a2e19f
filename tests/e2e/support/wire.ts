import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { type LineLook, slowly } from '#tests/support/bad-line.ts';
import { chanceOf } from '#tests/support/chance.ts';

/** The line between one browser and the portal, as a SOCKS proxy that can be cut and gone silent on. */
export interface Wire {
  readonly address: string;
  /** Ends every connection at once and refuses new ones until it is mended. */
  cut(): void;
  /** Keeps connections open and carries nothing: what a phone in a tunnel has. */
  silence(): void;
  mend(): void;
  /** What is carried from now on is carried so. */
  worsen(look: LineLook): void;
  close(): void;
}

const GREETED = Buffer.from([5, 0]);
const CONNECTED = Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]);

export async function openWire(): Promise<Wire> {
  const open = new Set<Socket>();
  const chance = chanceOf(240);
  let state: 'whole' | 'cut' | 'silent' = 'whole';
  let look: LineLook | null = null;
  const endAll = () => {
    for (const socket of open) socket.destroy();
  };
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
  };
  const carry = (from: Socket, to: Socket) => {
    let slow: ((bytes: Buffer) => void) | null = null;
    from.on('data', (bytes: Buffer) => {
      if (state === 'silent') return;
      if (look) slow ??= slowly(to, look, () => chance.below(1_000) / 1_000);
      if (slow) slow(bytes);
      else to.write(bytes);
    });
    from.on('close', () => state === 'silent' || to.destroy());
  };

  const server = createServer((client) => {
    if (state !== 'whole') return void client.destroy();
    keep(client);
    client.once('data', () => {
      client.write(GREETED);
      client.once('data', (request) => {
        const portal = connect(request.readUInt16BE(request.length - 2), 'localhost', () => {
          client.write(CONNECTED);
          carry(client, portal);
          carry(portal, client);
        });
        keep(portal);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `socks5://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      state = 'cut';
      endAll();
    },
    silence() {
      state = 'silent';
    },
    mend() {
      // What was silent stays lost: such a connection never comes back to life.
      endAll();
      state = 'whole';
    },
    worsen(worse) {
      look = worse;
    },
    close() {
      endAll();
      server.close();
    },
  };
}
