/** How the figures of one row are to be taken. */
export interface Run {
  /** The short form, for the inner loop: fewer repetitions, shorter windows. */
  readonly quick: boolean;
  readonly repetitions: number;
  /** Windows that may be taken again because the machine was busy. */
  readonly patience: number;
  /** Seconds of one window. */
  readonly seconds: number;
}

/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  /** What it is measured against. */
  readonly against: string;
  readonly reference: number;
  readonly ours: number;
  /** What `ours / reference` must not pass, or must reach; null where the figure only informs. */
  readonly bar: { readonly most: number } | { readonly least: number } | null;
  readonly note?: string;
}

export interface Measured {
  readonly figures: readonly Figure[];
  readonly dropped: number;
  readonly disturbed: number;
}

export interface Row {
  readonly name: string;
  readonly title: string;
  run(run: Run): Promise<Measured>;
}

export const ratioOf = ({ ours, reference }: Figure): number => ours / reference;

export function reaches(figure: Figure): boolean {
  if (!figure.bar) return true;
  const ratio = ratioOf(figure);
  return 'most' in figure.bar ? ratio <= figure.bar.most : ratio >= figure.bar.least;
}
