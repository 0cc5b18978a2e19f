import type { Instant } from '#domain/core/id.ts';

/** How a piece of the portal's own work ended the last time. */
export interface Ended {
  readonly endedAt: Instant;
  readonly succeeded: boolean;
  readonly succeededAt: Instant | null;
  readonly tookMs: number;
}

/** What the operator should look at. */
export type Alarm = 'backup-failed' | 'backup-late' | 'trail-broken' | 'redis-down' | 'work-given-up';

/** The figures that are drawn, each with its table. */
export const pictured = ['requests', 'slowestMs', 'events', 'sockets', 'loopDelayMs', 'memoryMb'] as const;
export type Pictured = (typeof pictured)[number];

/** What this process did in half an hour. */
export type Span = { readonly from: Instant } & Readonly<Record<Pictured, number>>;

/** The operator's page. */
export interface Board {
  readonly alarms: readonly Alarm[];
  readonly database: { readonly kind: 'sqlite' | 'postgres'; readonly bytes: number | null };
  readonly redis: 'ok' | 'down' | null;
  readonly mail: 'smtp' | 'folder';
  readonly backup: {
    /** Null where none is scheduled. */
    readonly nextAt: Instant | null;
    readonly last: (Ended & { readonly bytes: number | null; readonly error: string | null }) | null;
  };
  readonly trail: {
    readonly head: string;
    readonly waiting: number;
    readonly verified: (Ended & { readonly row: string | null }) | null;
  };
  readonly queue: { readonly waiting: number; readonly givenUp: number };
  readonly process: {
    readonly upSince: Instant;
    readonly node: string;
    readonly sockets: number;
    readonly memoryMb: number;
  };
  readonly spans: readonly Span[];
}
