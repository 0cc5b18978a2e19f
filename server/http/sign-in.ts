import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { knownPassword } from '#domain/accounts/schema.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { email } from '#domain/core/schema.ts';
import { deviceCookie, readDevice } from '../accounts/known-devices.ts';
import { parseInput } from '../core/parse.ts';
import type { Portal } from '../portal.ts';
import { nestedInput, typedValues } from './form-values.ts';
import { problemOf } from './problems.ts';

const input = z.strictObject({ email: email(), password: knownPassword() });

export type SignInReply =
  | { readonly ok: true; readonly cookies: readonly string[] }
  | Extract<FormReply, { readonly ok: false }>;

interface From {
  readonly address: string;
  readonly requestId: string;
  readonly userAgent: string;
  /** The request's Cookie header. */
  readonly cookies: string | null;
}

/** Signs in by a form's `email` and `password`; answers with the cookies to set, or with one refusal for all. */
export async function signInByForm(portal: Portal, from: From, form: FormData): Promise<SignInReply> {
  const own = new FormData();
  for (const name of ['email', 'password']) own.append(name, form.get(name) ?? '');
  try {
    const attempt = parseInput(input, await nestedInput(own));
    const { address, userAgent } = from;
    const known = readDevice(from.cookies, portal.settings.secure);
    const { sessionId, device } = await portal.signIn({ ...attempt, address, userAgent, device: known });
    const cookies = [portal.sessions.cookieFor(sessionId), deviceCookie(device, portal.settings.secure)];
    return { ok: true, cookies };
  } catch (error) {
    const problem = problemOf(error, portal.log, from.requestId);
    return { ok: false, command: 'session.start', problem, values: typedValues(own) };
  }
}

/**
 * Sends a form whose sender is not signed in any more on to the sign-in page with all that was typed:
 * 307 keeps the method and the body.
 */
export function toSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  return redirect(`/sign-in?${new URLSearchParams({ to: pathname + search, again: '1' }).toString()}`, 307);
}
