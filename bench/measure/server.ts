import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Used, used } from './processes.ts';

/** A server in a process of its own, on a port of the loopback address. */
export interface Server {
  readonly pid: number;
  readonly port: number;
  /** Milliseconds from its start until it listened. */
  readonly startedMs: number;
  used(): Used;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts `node …args` and waits for the line in which it names its port: `listening … :PORT`. */
export async function startServer(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const ended = once(child, 'exit').then(() => void running.delete(child));
  const port = await portOf(child);
  const pid = child.pid ?? 0;
  return {
    pid,
    port,
    startedMs: performance.now() - began,
    used: () => used(pid),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', () => reject(new Error(`The server did not start. It said:\n${said}`)));
    child.stdout?.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-4_000);
      const port = /listening[^\n]*:(\d+)|"address":"[^"]*:(\d+)"/i.exec(said);
      if (port) resolve(Number(port[1] ?? port[2]));
    });
  });
}
