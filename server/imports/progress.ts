import type { ImportId } from '#domain/core/id.ts';
import type { Looked } from './look-through.ts';

/** How much of a sheet is written. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Of the imports that this process carries out: what is written is not durable yet, so it stands nowhere else. */
const running = new Map<ImportId, Progress>();

export const progressOf = (id: ImportId): Progress | null => running.get(id) ?? null;

export function followProgress(id: ImportId, { work }: Looked) {
  const { organisations, initiatives, indicators, figures } = work;
  const of = organisations.count + initiatives.count + indicators.count + figures.count;
  running.set(id, { done: 0, of });
  return {
    advance(written: number) {
      running.set(id, { done: Math.min(of, (running.get(id)?.done ?? 0) + written), of });
    },
    end: () => void running.delete(id),
  };
}
