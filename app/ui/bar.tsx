import { type ReactNode, useId } from 'react';
import { Num } from './num.tsx';

/** From firm to open: how sure a quantity is. */
export type BarTone = 'done' | 'moving' | 'agreed' | 'held' | 'thought' | 'lost';

export interface Segment {
  /** In words, lower case: `received`. */
  label: string;
  value: number;
  tone: BarTone;
}

const fills: Record<BarTone, string> = {
  done: 'fill-good',
  moving: 'fill-good-mid',
  agreed: 'fill-accent',
  held: 'fill-current text-accent',
  thought: 'fill-current text-muted',
  lost: 'fill-bad',
};

interface BarProps {
  segments: readonly Segment[];
  /** The whole the segments are parts of, in the same unit. */
  total: number;
  /** What the picture says, for who does not see it: `8 of 12 covered`. */
  label: string;
  tall?: boolean;
}

/** Quantities as parts of one bar. Always goes with its words: see `BarLegend`. */
export function Bar({ segments, total, label, tall = false }: BarProps) {
  const id = useId().replaceAll(':', '');
  const parts = place(segments, total);
  return (
    <svg
      role="img"
      aria-label={label}
      className={`block w-full min-w-30 overflow-hidden rounded-sm bg-fill rtl:-scale-x-100 ${tall ? 'h-4' : 'h-2.5'}`}
    >
      <defs>
        <Stripes id={`${id}-held`} tone="held" width={3} />
        <Stripes id={`${id}-thought`} tone="thought" width={1} />
      </defs>
      {parts.map(({ label: name, tone, start, share }) => (
        <rect
          key={name}
          x={`${start}%`}
          width={`${share}%`}
          height="100%"
          className={tone === 'held' || tone === 'thought' ? undefined : fills[tone]}
          fill={tone === 'held' || tone === 'thought' ? `url(#${id}-${tone})` : undefined}
        />
      ))}
      {parts.slice(1).map(({ label: name, start }) => (
        <line key={name} x1={`${start}%`} x2={`${start}%`} y2="100%" className="stroke-surface" />
      ))}
    </svg>
  );
}

function Stripes({ id, tone, width }: { id: string; tone: 'held' | 'thought'; width: number }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={width} height="6" className={fills[tone]} />
    </pattern>
  );
}

interface Placed extends Segment {
  start: number;
  share: number;
}

/** Where each part begins and how wide it is, in percent; parts that exceed the whole shrink to fit it. */
export function place(segments: readonly Segment[], total: number): Placed[] {
  const sum = segments.reduce((so, { value }) => so + value, 0);
  const whole = Math.max(total, sum, 1);
  let start = 0;
  return segments
    .filter(({ value }) => value > 0)
    .map((segment) => {
      const share = (segment.value / whole) * 100;
      const placed = { ...segment, start: round(start), share: round(share) };
      start += share;
      return placed;
    });
}

const round = (percent: number) => Math.round(percent * 100) / 100;

/** The bar's quantities in words, with what is open set apart. */
export function BarLegend({
  segments,
  open,
  after,
}: {
  segments: readonly Segment[];
  open?: ReactNode;
  after?: ReactNode;
}) {
  const shown = segments.filter(({ value }) => value > 0);
  return (
    <div className="mt-1 flex flex-wrap gap-x-1 text-small text-muted">
      {shown.map(({ label, value }, at) => (
        <span key={label} className="whitespace-nowrap">
          <bdi>
            <Num value={value} /> {label}
          </bdi>
          {at < shown.length - 1 || open ? ' ·' : null}
        </span>
      ))}
      {open ? <bdi className="font-semibold text-text">{open}</bdi> : null}
      {after}
    </div>
  );
}
