import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Instant } from '#domain/core/id.ts';

/** What one process did within a minute, and how it was at its end. */
export interface Sample {
  readonly at: Instant;
  readonly requests: number;
  /** Of these answered with a fault of the portal: 5xx. */
  readonly faults: number;
  readonly slowestMs: number;
  readonly commands: number;
  readonly refused: number;
  readonly events: number;
  readonly slowestEventMs: number;
  readonly sockets: number;
  /** 99 of 100 turns of the process waited less. */
  readonly loopDelayMs: number;
  readonly memoryMb: number;
}

export interface History {
  request(status: number, ms: number): void;
  command(done: boolean): void;
  event(lagMs: number): void;
  /** Closes the minute. */
  sample(at: Instant, sockets: number): void;
  /** The last hours, the oldest first. */
  list(): readonly Sample[];
}

/** Six hours of minutes. */
const MOST = 360;

const nothing = {
  requests: 0,
  faults: 0,
  slowestMs: 0,
  commands: 0,
  refused: 0,
  events: 0,
  slowestEventMs: 0,
};

/** The last hours of this process, in its memory alone. */
export function openHistory(): History {
  const samples: Sample[] = [];
  const loop = monitorEventLoopDelay({ resolution: 20 });
  let running = { ...nothing };
  return {
    request(status, ms) {
      running.requests += 1;
      if (status >= 500) running.faults += 1;
      running.slowestMs = Math.max(running.slowestMs, Math.round(ms));
    },
    command(done) {
      running.commands += 1;
      if (!done) running.refused += 1;
    },
    event(lagMs) {
      running.events += 1;
      running.slowestEventMs = Math.max(running.slowestEventMs, Math.round(lagMs));
    },
    sample(at, sockets) {
      const waited = samples.length === 0 ? 0 : loop.percentile(99) / 1e6;
      loop.enable();
      loop.reset();
      const memoryMb = Math.round(process.memoryUsage.rss() / 1_000_000);
      samples.push({ at, ...running, sockets, loopDelayMs: Math.round(waited), memoryMb });
      if (samples.length > MOST) samples.shift();
      running = { ...nothing };
    },
    list: () => samples,
  };
}
