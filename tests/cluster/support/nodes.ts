import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startPostgres, startRedis } from '../../../scripts/services.mjs';

/** What people call the portal, whichever process answers. */
export const ORIGIN = 'http://concord.example';

/** A process of the built portal. */
export interface Node {
  readonly address: string;
  readonly process: ChildProcess;
  /** What it logged as an error or worse. */
  readonly faults: string[];
  kill(signal: NodeJS.Signals): Promise<number>;
  running(): boolean;
}

/** Two processes of one portal and what they share, all of it private to the test. */
export interface Cluster {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly postgres: Service;
  readonly redis: Service;
  readonly outbox: string;
  start(environment?: Partial<NodeJS.ProcessEnv>): Promise<Node>;
  stop(): Promise<void>;
}

interface Service {
  /** Ends it at once, without its having any say. */
  crash(): void;
  revive(): void;
}

/** Starts PostgreSQL and Redis and tells the demonstration; processes are started one by one. */
export async function openCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-cluster-'));
  const [postgres, redis] = await Promise.all([startPostgres({ durable: true }), startRedis()]);
  const outbox = join(folder, 'outbox');
  const shared: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DEMONSTRATION: '1',
    OUTBOX_PAGE: '1',
    LIMIT_FACTOR: '10000',
    ORIGIN,
    PORT: '0',
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    MAIL_OUTBOX: outbox,
    LOG_LEVEL: 'info',
  };
  execFileSync(process.execPath, ['bin/concord.mjs', 'demo'], { env: shared, stdio: 'pipe' });
  const nodes: Node[] = [];
  return {
    databaseUrl: postgres.url,
    redisUrl: redis.url,
    postgres,
    redis,
    outbox,
    async start(environment) {
      const node = await startNode({ ...shared, ...environment });
      nodes.push(node);
      return node;
    },
    async stop() {
      await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
      await Promise.all([postgres.stop(), redis.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const READY_WITHIN_MS = 30_000;

async function startNode(env: NodeJS.ProcessEnv): Promise<Node> {
  const child = spawn(process.execPath, ['build/portal/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const faults: string[] = [];
  const ended = once(child, 'exit');
  const listening = new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not listening: ${faults.join('\n')}`)), READY_WITHIN_MS);
    void ended.then(([code]) => reject(new Error(`ended with ${String(code)}: ${faults.join('\n')}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const entry = entryOf(line);
      if ((entry.level ?? 0) >= 50) faults.push(line);
      if (entry.msg !== 'listening' || !entry.address) return;
      clearTimeout(late);
      resolve(entry.address);
    });
    createInterface({ input: child.stderr }).on('line', (line) => faults.push(line));
  });
  listening.catch(() => {});
  return {
    address: await listening,
    process: child,
    faults,
    running: () => child.exitCode === null && child.signalCode === null,
    async kill(signal) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await ended;
      }
      return child.exitCode ?? -1;
    },
  };
}

function entryOf(line: string): { level?: number; msg?: string; address?: string } {
  try {
    return JSON.parse(line) as { level?: number };
  } catch {
    return {};
  }
}
