import autocannon from 'autocannon';
import type { Sample, Side } from '../measure/alternate.ts';
import type { Server } from '../measure/server.ts';

/** Asks for one page over a few connections, as fast as it comes. */
export function asking(
  server: Server,
  path: string,
  { seconds, cookie, connections = 4 }: { seconds: number; cookie?: string; connections?: number },
): Side {
  return {
    pid: server.pid,
    async measure(): Promise<Sample> {
      const before = server.used().cpuUs;
      const { requests, non2xx, errors } = await autocannon({
        url: `http://127.0.0.1:${server.port}${path}`,
        connections,
        duration: seconds,
        headers: { 'accept-encoding': 'gzip', ...(cookie && { cookie }) },
      });
      if (non2xx + errors > 0) throw new Error(`${path}: ${non2xx} refused, ${errors} failed.`);
      if (requests.total === 0) throw new Error(`${path}: nothing came within ${seconds} s.`);
      const cpuUs = (server.used().cpuUs - before) / requests.total;
      return { perSecond: requests.average, cpuUs, perCpuSecond: 1_000_000 / cpuUs };
    },
  };
}
