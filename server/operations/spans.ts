import { instantOf, MINUTE_MS } from '#domain/core/id.ts';
import type { Sample } from '../core/history.ts';
import { type Pictured, pictured, type Span } from './view.ts';

const SPAN_MS = 30 * MINUTE_MS;

/** Counted figures add up; of the others the highest of the span is told. */
const adds: readonly Pictured[] = ['requests', 'events'];

/** The minutes of the last hours as half hours, the latest first. */
export function spansOf(samples: readonly Sample[]): Span[] {
  const spans = new Map<number, Sample[]>();
  for (const sample of samples) {
    const from = Math.floor(Date.parse(sample.at) / SPAN_MS) * SPAN_MS;
    spans.set(from, [...(spans.get(from) ?? []), sample]);
  }
  return [...spans].map(([from, of]) => ({ from: instantOf(new Date(from)), ...figuresOf(of) })).reverse();
}

function figuresOf(of: readonly Sample[]): Record<Pictured, number> {
  const figure = (name: Pictured) => {
    const values = of.map((sample) => sample[name]);
    return adds.includes(name) ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values);
  };
  return Object.fromEntries(pictured.map((name) => [name, figure(name)])) as Record<Pictured, number>;
}
