import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Instant, instantOf } from '#domain/core/id.ts';
import { type History, openHistory } from './history.ts';

export type RequestKind = 'page' | 'file' | 'api' | 'figures';

/** What the portal counts of itself, for `/metrics` and for the operator's page. */
export interface Figures {
  request(kind: RequestKind, status: number, ms: number): void;
  command(name: string, result: string, ms: number): void;
  /** So many pieces of work shared one commit. */
  commit(size: number): void;
  /** An event reached its listeners so long after it happened. */
  event(lagMs: number): void;
  job(name: string, succeeded: boolean, ms: number): void;
  /** Where the number of open sockets is asked. */
  countSockets(count: () => number): void;
  sockets(): number;
  readonly history: History;
  /** Watches the process as well and takes a sample each minute, until it is stopped. */
  watch(): () => void;
  /** All of it, as Prometheus reads it. */
  write(): Promise<{ readonly type: string; readonly text: string }>;
}

const SAMPLE_MS = 60_000;
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function openFigures(now: () => Instant = () => instantOf(new Date())): Figures {
  const registry = new Registry();
  const own = countersIn(registry);
  const history = openHistory();
  let sockets = () => 0;
  gaugeSockets(registry, () => sockets());

  return {
    request(kind, status, ms) {
      own.requests.inc({ kind, status: String(status) });
      own.requestSeconds.observe({ kind }, ms / 1_000);
      if (kind !== 'figures') history.request(status, ms);
    },
    command(name, result, ms) {
      own.commands.inc({ command: name, result });
      own.commandSeconds.observe({ command: name }, ms / 1_000);
      history.command(result === 'done');
    },
    commit: (size) => own.commits.observe(size),
    event(lagMs) {
      own.lag.observe(Math.max(0, lagMs) / 1_000);
      history.event(lagMs);
    },
    job: (name, succeeded, ms) => {
      own.jobs.inc({ job: name, result: succeeded ? 'done' : 'failed' });
      own.jobSeconds.observe({ job: name }, ms / 1_000);
    },
    sockets: () => sockets(),
    countSockets(count) {
      sockets = count;
    },
    history,
    watch() {
      collectDefaultMetrics({ register: registry });
      const timer = setInterval(() => history.sample(now(), sockets()), SAMPLE_MS).unref();
      return () => clearInterval(timer);
    },
    write: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}

function gaugeSockets(registry: Registry, count: () => number): void {
  new Gauge({
    name: 'concord_sockets',
    help: 'Sockets open in this process.',
    registers: [registry],
    collect() {
      this.set(count());
    },
  });
}

const countersIn = (registry: Registry) => ({ ...ofDoors([registry]), ...ofWork([registry]) });

function ofDoors(registers: Registry[]) {
  return {
    requests: new Counter({
      name: 'concord_requests_total',
      help: 'HTTP requests answered, by what was asked for and the status.',
      labelNames: ['kind', 'status'],
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'concord_request_seconds',
      help: 'How long HTTP requests took.',
      labelNames: ['kind'],
      buckets: seconds,
      registers,
    }),
    commands: new Counter({
      name: 'concord_commands_total',
      help: 'Commands carried out or refused, by name and result: done, or the error code.',
      labelNames: ['command', 'result'],
      registers,
    }),
    commandSeconds: new Histogram({
      name: 'concord_command_seconds',
      help: 'How long commands took, to the durable commit.',
      labelNames: ['command'],
      buckets: seconds,
      registers,
    }),
  };
}

function ofWork(registers: Registry[]) {
  return {
    commits: new Histogram({
      name: 'concord_commit_size',
      help: 'Commands that shared one commit.',
      buckets: [1, 2, 4, 8, 16, 32, 64, 128],
      registers,
    }),
    lag: new Histogram({
      name: 'concord_event_lag_seconds',
      help: 'From the act to its event leaving for the listeners.',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30],
      registers,
    }),
    jobs: new Counter({
      name: 'concord_jobs_total',
      help: 'Runs of the portal’s own jobs, by name and result.',
      labelNames: ['job', 'result'],
      registers,
    }),
    jobSeconds: new Histogram({
      name: 'concord_job_seconds',
      help: 'How long the portal’s own jobs took.',
      labelNames: ['job'],
      buckets: [0.01, 0.1, 1, 10, 60, 600],
      registers,
    }),
  };
}
