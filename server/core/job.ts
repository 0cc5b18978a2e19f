import type { Database } from '#db/database.ts';
import type { Settings } from '../settings.ts';
import type { Clock } from './clock.ts';
import type { AnyCommand } from './command.ts';
import type { Files } from './files.ts';
import type { Log } from './log.ts';

/** What a job works with. It writes through commands as the portal itself, like everybody else. */
export interface JobServices {
  readonly settings: Settings;
  readonly database: Database;
  readonly files: Files;
  readonly log: Log;
  readonly clock: Clock;
  /** Runs a command as the portal itself (`via: 'system'`); once, where it is given a request id again. */
  readonly run: (command: AnyCommand, input: unknown, requestId?: string) => Promise<unknown>;
}

/** Something done again and again without anybody asking. */
export interface Job {
  readonly name: string;
  /** Seconds between the end of one run and the start of the next. */
  readonly everySeconds: number;
  run(services: JobServices): Promise<void>;
}
