import { data } from '@remix-run/node';
import type { Visitor } from '#domain/core/actor.ts';
import { errorCodes } from '#domain/core/error-codes.ts';
import { PortalError, type Problem } from '#domain/core/errors.ts';
import type { Instant } from '#domain/core/id.ts';
import type { Language } from '#domain/core/languages.ts';
import type { FormReply } from '#domain/core/reply.ts';
import type { Session } from '../accounts/sessions.ts';
import { type ApiReference, apiReference } from '../api/reference.ts';
import { type CommandName, findCommand } from '../commands.ts';
import type { Board } from '../operations/view.ts';
import type { Portal } from '../portal.ts';
import { bindQueries, type Queries } from '../queries.ts';
import { problemJson, problemOf } from './problems.ts';
import type { RequestFacts } from './request-facts.ts';
import { type SignInReply, signInByForm, toSignIn } from './sign-in.ts';
import { type SubmitReply, submitForm } from './submit.ts';
import { readTalk } from './talk.ts';

/** What every loader and action of the screens is given; they reach the portal through nothing else. */
export interface LoadContext {
  readonly portal: Portal;
  readonly actor: Visitor;
  readonly session: Session | null;
  /** Number of this request, also the default idempotency key of a form without one. */
  readonly requestId: string;
  /** Network address of the asker. */
  readonly address: string;
  readonly now: Instant;
  readonly nonce: string;
  readonly language: Language;
  /** Every query, already bound to this asker. A refusal is thrown as a response with its status. */
  readonly query: Queries;
  /** Carries out the command the form names, out of those given. Throws only the way to the sign-in page. */
  submit<const Name extends CommandName>(
    request: Request,
    names: readonly Name[],
    extra?: Readonly<Record<string, unknown>>,
  ): Promise<SubmitReply<Name>>;
  /** The same on a page where people talk: a line such as `/need …` leads to its form, which is thrown. */
  submitTalk<const Name extends CommandName>(
    request: Request,
    names: readonly Name[],
    channelId: string,
  ): Promise<SubmitReply<Name>>;
  /** The fields of a form, for an action that looks at them itself; the request can still be submitted. */
  form(request: Request): Promise<FormData>;
  /** Signs in by a form's `email` and `password`; the reply has the cookie to set. */
  signIn(form: FormData, headers: Headers): Promise<SignInReply>;
  /** How the installation does, for its operator. */
  operations(): Promise<Board>;
  operationsPicture(figure: string): string | null;
  /** The API as its pages tell it. */
  api(): ApiReference;
  /** A reply with the status that its problem has. */
  refuse<Reply extends FormReply>(reply: Reply): ReturnType<typeof data<Reply>>;
}

export function loadContext(portal: Portal, facts: RequestFacts): LoadContext {
  const ask = portal.ask(facts.actor);
  const { actor, address, requestId, unread } = facts;
  const refuseAsResponse = (error: unknown): never => {
    throw asResponse(problemOf(error, portal.log, requestId));
  };
  return {
    ...facts,
    portal,
    now: ask.now,
    query: bindQueries(ask, refuseAsResponse),
    async submit(request, names, extra) {
      const reply = await submitForm(portal, { actor, address, requestId, unread }, request, names, extra);
      const neededSignIn = !reply.ok && !actor && findCommand(reply.command)?.by === 'person';
      if (neededSignIn) throw toSignIn(request);
      return reply;
    },
    async submitTalk(request, names, channelId) {
      const talk = await readTalk({ portal, facts }, await this.form(request), channelId);
      if (talk && 'refused' in talk) return talk.refused as SubmitReply<(typeof names)[number]>;
      return this.submit(request, names, { ...talk?.input });
    },
    form: (request) => readForm(request, unread).catch(refuseAsResponse),
    signIn(form, headers) {
      const userAgent = headers.get('User-Agent') ?? '';
      const cookies = headers.get('Cookie');
      return signInByForm(portal, { address, requestId, userAgent, cookies }, form);
    },
    operations: () => portal.operations(actor).catch(refuseAsResponse),
    operationsPicture(figure) {
      try {
        return portal.operationsPicture(actor, figure, facts.language);
      } catch (error) {
        return refuseAsResponse(error);
      }
    },
    api: () => apiReference(portal.settings.origin),
    refuse: (reply) => data(reply, { status: reply.ok ? 200 : errorCodes[reply.problem.code] }),
  };
}

async function readForm(request: Request, unread: RequestFacts['unread']): Promise<FormData> {
  if (unread) throw unread;
  return request
    .clone()
    .formData()
    .catch(() => {
      throw new PortalError('body_unreadable', { expected: 'a form' });
    });
}

function asResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problemJson(problem)), {
    status: errorCodes[problem.code],
    headers: { 'Content-Type': 'application/json' },
  });
}
