import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#db/database.ts';
import type { Visitor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import { mayOperate } from '#domain/operations/policy.ts';
import type { EventFrame } from '#domain/realtime.ts';
import { type Identities, openIdentities } from './accounts/identities.ts';
import { openSessions, type Session, type Sessions } from './accounts/sessions.ts';
import { type SignedIn, type SignInAttempt, signIn, signOut } from './accounts/sign-in.ts';
import { type MessageFollower, openMessageFollower } from './channels/follow-messages.ts';
import { findCommand } from './commands.ts';
import type { Ask } from './core/act.ts';
import type { Clock } from './core/clock.ts';
import type { AnyCommand } from './core/command.ts';
import { type Caller, type Engine, execute } from './core/execute.ts';
import { type Figures, openFigures } from './core/figures.ts';
import { type Files, openFiles } from './core/files.ts';
import type { Limits } from './core/limits.ts';
import type { Log } from './core/log.ts';
import type { Redis } from './core/redis.ts';
import { type Letter, readOutbox } from './mail/post.ts';
import { readBoard } from './operations/board.ts';
import { pictureOf } from './operations/pictures.ts';
import type { Board } from './operations/view.ts';
import { type KnownActors, openKnownActors } from './realtime/known-actors.ts';
import { openPublicSeq, type PublicSeq } from './realtime/public-seq.ts';
import { openPublisher, type Publisher } from './realtime/publisher.ts';
import { actorOf } from './realtime/socket.ts';
import type { Settings } from './settings.ts';

/** The running portal: what every door is given, and the only way in. */
export interface Portal extends Identities {
  readonly settings: Settings;
  readonly database: Database;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Where the files of messages are kept. */
  readonly files: Files;
  readonly log: Log;
  /** What joins the processes; null where there is one. */
  readonly redis: Redis | null;
  readonly sessions: Sessions;
  readonly publisher: Publisher;
  /** Puts what is posted into the search. */
  readonly messageFollower: MessageFollower;
  /** How far the streams of public pages are. */
  readonly publicSeq: PublicSeq;
  /** What it counts of itself. */
  readonly figures: Figures;
  readonly vitals: Vitals;
  /** Who speaks over a socket: as known half a second ago at the most. */
  readonly actors: KnownActors;
  /** Runs a command; raises a `PortalError` where it is refused. */
  run(command: AnyCommand, input: unknown, caller: Caller): Promise<unknown>;
  /** Runs the command of that name. */
  execute(name: string, input: unknown, caller: Caller): Promise<unknown>;
  /** Opens a session and says its id, for the cookie alone; raises one refusal whatever is wrong. */
  signIn(attempt: SignInAttempt): Promise<SignedIn>;
  /** Ends a session and cuts its sockets. */
  signOut(session: Session, actor: Visitor): Promise<void>;
  /** Mail that went into the local folder, the latest first; null where its page is closed. */
  outbox(): Promise<readonly Letter[] | null>;
  /** How the installation does, for its operator; as if there were no such page for others. */
  operations(actor: Visitor): Promise<Board>;
  /** A picture of a figure of this process; null where there is none of that name. */
  operationsPicture(actor: Visitor, figure: string, language: string): string | null;
  /** What queries of this asker work with. */
  ask(actor: Visitor): Ask;
}

/** What the process knows of its own state. */
interface Vitals {
  /** It goes on with what it has, and takes nothing new. */
  draining: boolean;
}

export interface PortalParts {
  readonly settings: Settings;
  readonly database: Database;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly log: Log;
  readonly redis?: Redis | null;
  readonly broadcast: (frame: EventFrame) => void;
  readonly figures?: Figures;
  /** Where the settings name it unless told. */
  readonly files?: Files;
}

/** Puts the portal together, by hand and in one place. */
export function createPortal(parts: PortalParts): Portal {
  const { broadcast, ...given } = parts;
  const core = { redis: null, figures: openFigures(), files: openFiles(given.settings), ...given };
  const { settings, database, clock, limits, files, log, figures } = core;
  const sessions = openSessions({ database, clock, secure: settings.secure });
  const engine: Engine = {
    ...{ database, clock, limits, files, pause },
    publish(recorded) {
      actors.hear(recorded);
      publicSeq.hear(recorded);
      publisher.publish(recorded);
      messageFollower.hear(recorded);
    },
  };
  const publisher = openPublisher({ database, log, broadcast: counted(broadcast, figures, clock) });
  const messageFollower = openMessageFollower({ database, log });
  const found = openIdentities({ database, clock, sessions });
  const publicSeq = openPublicSeq(database.read);
  const actors = openKnownActors((credentials) => actorOf(found, credentials));

  const run: Portal['run'] = (command, input, caller) =>
    measured(figures, command.name, () => execute(engine, command, input, caller));

  return {
    ...core,
    sessions,
    publisher,
    messageFollower,
    vitals: { draining: false },
    run,
    execute: async (name, input, caller) => run(commandCalled(name), input, caller),
    signIn: (attempt) => signIn({ ...engine, sessions }, attempt),
    signOut: ({ personId, key }, actor) => signOut(engine, { personId, key, actor }),
    outbox: () => readOutbox(settings),
    ...operationsOf(core),
    ask: (actor) => askOf(core, actor),
    actors,
    publicSeq,
    ...found,
  };
}

function askOf({ database, clock }: Pick<Portal, 'database' | 'clock'>, actor: Visitor): Ask {
  const { read, readLong, dialect } = database;
  return { read, readLong, dialect, actor, now: clock.now() };
}

function commandCalled(name: string): AnyCommand {
  const command = findCommand(name);
  if (!command) throw new PortalError('command_unknown');
  return command;
}

function counted(
  broadcast: (frame: EventFrame) => void,
  figures: Figures,
  clock: Clock,
): (frame: EventFrame) => void {
  return (frame) => {
    broadcast(frame);
    const now = Date.parse(clock.now());
    for (const { at } of frame.events) figures.event(now - Date.parse(at));
  };
}

async function measured<Result>(figures: Figures, name: string, run: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  const took = () => performance.now() - startedAt;
  try {
    const result = await run();
    figures.command(name, 'done', took());
    return result;
  } catch (error) {
    figures.command(name, error instanceof PortalError ? error.code : 'internal', took());
    throw error;
  }
}

type Operations = Pick<Portal, 'operations' | 'operationsPicture'>;
type Operated = Pick<Portal, 'settings' | 'database' | 'figures' | 'redis' | 'clock'>;

function operationsOf({ clock, ...parts }: Operated): Operations {
  return {
    async operations(actor) {
      admitOperator(actor);
      return readBoard(parts, clock.now());
    },
    operationsPicture(actor, figure, language) {
      admitOperator(actor);
      return pictureOf(parts.figures.history.list(), figure, language);
    },
  };
}

function admitOperator(actor: Visitor): void {
  if (!mayOperate(actor)) throw new PortalError(actor ? 'not_found' : 'not_signed_in');
}
