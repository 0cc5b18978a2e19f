declare module 'unicode-confusables' {
  export interface ConfusablePoint {
    readonly point: string;
    /** What the character looks like, where that is another one (UTS 39). */
    readonly similarTo?: string;
  }
  export function confusables(text: string): readonly ConfusablePoint[];
}
