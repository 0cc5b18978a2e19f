import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A cable between a process and a service. Cut, it carries nothing and says nothing: both ends stay open. */
export interface Cable {
  /** The service's address by way of this cable. */
  readonly url: string;
  cut(): void;
  mend(): void;
  close(): void;
}

export async function layCable(serviceUrl: string): Promise<Cable> {
  const to = new URL(serviceUrl);
  const ends = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.on('error', () => other.destroy());
      end.on('close', () => {
        ends.delete(end);
        if (whole) other.destroy();
      });
      end.on('data', (bytes) => void other.write(bytes));
      if (!whole) end.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(serviceUrl), { port: String(port) }).href,
    cut() {
      whole = false;
      for (const end of ends) end.pause();
    },
    mend() {
      whole = true;
      for (const end of ends) end.resume();
    },
    close() {
      for (const end of ends) end.destroy();
      server.close();
    },
  };
}
