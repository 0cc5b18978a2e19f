import type { z } from 'zod';
import type { Reader } from '#db/database.ts';
import type { Actor, Scope, Visitor } from '#domain/core/actor.ts';
import type { Act, Ask } from './act.ts';
import type { Files } from './files.ts';
import type { LimitName } from './limits.ts';

/** What may be looked at before the transaction opens. */
export interface Look<Who extends Visitor = Visitor> extends Ask<Who> {
  readonly read: Reader;
  readonly files: Files;
  readonly newId: () => string;
}

/** The declaration from which every door of a command comes: form, REST and OpenAPI, socket, audit, access matrix. */
export interface Command<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Who extends Visitor = Visitor,
  Prepared = unknown,
> {
  /** `noun.verb`, in the imperative. */
  readonly name: Name;
  /** One sentence in the field's words, for the API's page. */
  readonly summary: string;
  /** Under `/api/v1`, with `{parameters}` taken from the input; null keeps it from programs. */
  readonly path: `/${string}` | null;
  readonly scope: Exclude<Scope, 'read'>;
  /** `anyone` needs no sign-in. */
  readonly by: 'person' | 'anyone';
  readonly input: Input;
  readonly output: Output;
  /** Which rate limit it draws on; `write` unless told. */
  readonly limit?: LimitName;
  /** Who is not signed in gets no answer sooner, in milliseconds: the time it took tells nothing of what was found. */
  readonly steadyMs?: number;
  /** Slow or outside work on the input alone (hashing, parsing a file), done before the transaction opens. */
  prepare?(input: z.output<Input>, look: Look<Who>): Promise<Prepared>;
  /** What a retry is answered, where the answer holds a secret that may not be kept. */
  kept?(result: z.input<Output>): z.input<Output>;
  /** Load, permit, decide, write, record. */
  run(act: CommandAct<z.output<Input>, Who, Prepared>): Promise<z.input<Output>>;
}

export interface CommandAct<Input, Who extends Visitor = Visitor, Prepared = unknown> extends Act<Who> {
  readonly input: Input;
  readonly prepared: Prepared;
}

type Declared<Declaration> = Omit<Declaration, 'by'>;

/** A command for people who are signed in. */
export function command<
  const Name extends string,
  Input extends z.ZodType,
  Output extends z.ZodType,
  Prepared = undefined,
>(
  declaration: Declared<Command<Name, Input, Output, Actor, Prepared>>,
): Command<Name, Input, Output, Actor, Prepared> {
  return { ...declaration, by: 'person' };
}

/** A command that needs no sign-in: registration, password reset. */
export function openCommand<
  const Name extends string,
  Input extends z.ZodType,
  Output extends z.ZodType,
  Prepared = undefined,
>(
  declaration: Declared<Command<Name, Input, Output, Visitor, Prepared>>,
): Command<Name, Input, Output, Visitor, Prepared> {
  return { ...declaration, by: 'anyone' };
}

// biome-ignore lint/suspicious/noExplicitAny: a list of commands forgets each one's own input, output and actor
export type AnyCommand = Command<string, z.ZodType<any>, z.ZodType<any>, any, any>;

/** The commands of a list, by name. */
export type ByName<List extends readonly { readonly name: string }[]> = {
  readonly [Item in List[number] as Item['name']]: Item;
};

export type InputOf<C> = C extends { readonly input: infer Input extends z.ZodType } ? z.input<Input> : never;
export type ResultOf<C> = C extends { readonly output: infer Output extends z.ZodType }
  ? z.output<Output>
  : never;
