import { msg } from '@lingui/core/macro';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { errorCodes } from '#domain/core/error-codes.ts';
import { pageTitle } from '../shell/page-title.ts';
import { carriedForm, keepForm } from './kept-form.ts';
import { localPath } from './local-path.ts';
import { type Arrived, type SignInAnswer, SignInPage } from './sign-in-page.tsx';

export const meta = pageTitle(() => msg`Sign in`);

const arrivals = ['confirmed', 'reset', 'signed-out'] as const;

export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const to = localPath(searchParams.get('to'));
  if (context.actor && !searchParams.has('again')) throw redirect(to);
  const arrived: Arrived = arrivals.find((arrival) => searchParams.get('after') === arrival) ?? null;
  return { to, arrived };
}

/** Signs in; a form of another page that arrives here, because its sender's session had ended, is kept. */
export async function action({ request, context }: ActionFunctionArgs) {
  const to = localPath(new URL(request.url).searchParams.get('to'));
  const form = await context.form(request);
  if (form.get('_command') !== 'session.start') {
    return data<SignInAnswer>({ reply: null, signedIn: false, kept: keepForm(form) }, { status: 401 });
  }
  const kept = carriedForm(form);
  const reply = await context.signIn(form, request.headers);
  if (!reply.ok) {
    return data<SignInAnswer>({ reply, signedIn: false, kept }, { status: errorCodes[reply.problem.code] });
  }
  const headers = new Headers(reply.cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]));
  if (kept.length === 0) throw redirect(to, { headers });
  return data<SignInAnswer>({ reply: null, signedIn: true, kept }, { headers });
}

export default function SignIn() {
  const { to, arrived } = useLoaderData<typeof loader>();
  return <SignInPage to={to} arrived={arrived} answer={useActionData<typeof action>() ?? null} />;
}
