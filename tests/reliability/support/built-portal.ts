import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { generateMembers, type Members } from '../../../bench/generate/people.ts';
import { freePort } from '../../../scripts/services.mjs';

/** The built portal as a process of its own, which can be killed and started again over the same file. */
export interface BuiltPortal {
  readonly address: string;
  readonly port: number;
  readonly origin: string;
  readonly file: string;
  /** One channel with so many people in it, for each room. */
  readonly rooms: readonly Members[];
  pid(): number;
  /** Resolves with the milliseconds it took until it answered. */
  start(): Promise<number>;
  /** As if the machine's power were taken from the process: nothing is finished or closed. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

export async function openBuiltPortal(people: number, channels = 1): Promise<BuiltPortal> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-reliability-'));
  const file = join(folder, 'concord.sqlite');
  copyFileSync(inject('demonstration'), file);
  const database = openDatabase({ url: null, file, onLost: () => {} });
  const rooms: Members[] = [];
  for (let at = 0; at < channels; at += 1) rooms.push(await generateMembers(database, people));
  await database.close();

  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const address = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    address,
    port,
    origin,
    file,
    rooms,
    pid: () => child?.pid ?? 0,
    async start() {
      const began = performance.now();
      const env: NodeJS.ProcessEnv = {
        ...process.env,
        NODE_ENV: 'production',
        DEMONSTRATION: '1',
        LIMIT_FACTOR: '10000',
        LOG_LEVEL: 'fatal',
        DATABASE_URL: '',
        REDIS_URL: '',
        DATABASE_FILE: file,
        MAIL_OUTBOX: join(folder, 'outbox'),
        PORT: String(port),
        ORIGIN: origin,
      };
      child = spawn(process.execPath, ['build/portal/main.js'], { env, stdio: 'ignore' });
      await answering(address);
      return performance.now() - began;
    },
    kill,
    async remove() {
      await kill();
      rmSync(folder, { recursive: true });
    },
  };
}

async function answering(address: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const response = await fetch(`${address}/healthz`).catch(() => null);
    if (response?.ok) return;
    if (Date.now() > deadline) throw new Error('The portal did not start.');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
