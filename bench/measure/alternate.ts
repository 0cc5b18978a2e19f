import { type Used, used } from './processes.ts';
import { median } from './statistics.ts';

/** One measurement of one side: figures by name. */
export type Sample = Readonly<Record<string, number>>;

export interface Side {
  /** The process that does the work. */
  readonly pid: number;
  measure(): Promise<Sample>;
}

export interface Compared {
  readonly reference: Sample;
  readonly ours: Sample;
  /** Windows that were dropped because the machine had other work. */
  readonly dropped: number;
  /** Windows that were kept though it had, since there was no better one. */
  readonly disturbed: number;
}

const BUSY = 0.1;

/**
 * Measures both sides in turn, A B A B, and gives the median of each figure. A window in which either process
 * waited for a processor longer than a tenth of the time is measured again, as often as `patience` allows.
 */
export async function alternate(
  reference: Side,
  ours: Side,
  { repetitions, patience }: { readonly repetitions: number; readonly patience: number },
): Promise<Compared> {
  const samples: Record<'reference' | 'ours', Sample[]> = { reference: [], ours: [] };
  const spoilt = { dropped: 0, disturbed: 0 };
  let left = patience;
  for (let round = 0; round < repetitions; round += 1) {
    for (const [name, side] of [['reference', reference] as const, ['ours', ours] as const]) {
      let window = await measureOnce(side);
      while (window.wait > BUSY && left > 0) {
        left -= 1;
        spoilt.dropped += 1;
        window = await measureOnce(side);
      }
      if (window.wait > BUSY) spoilt.disturbed += 1;
      samples[name].push(window.sample);
    }
  }
  return { reference: medians(samples.reference), ours: medians(samples.ours), ...spoilt };
}

async function measureOnce(side: Side): Promise<{ sample: Sample; wait: number }> {
  const before = [used(side.pid), used(process.pid)] as const;
  const began = performance.now();
  const sample = await side.measure();
  const tookUs = (performance.now() - began) * 1_000;
  const after = [used(side.pid), used(process.pid)] as const;
  const waits = before.map((then, at) => ((after[at] as Used).waitUs - then.waitUs) / tookUs);
  return { sample, wait: Math.max(...waits) };
}

function medians(samples: readonly Sample[]): Sample {
  const names = Object.keys(samples[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(samples.map((one) => one[name] ?? 0))]));
}
