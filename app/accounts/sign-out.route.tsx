import { type ActionFunctionArgs, redirect } from '@remix-run/node';

export const loader = () => redirect('/');

export async function action({ context }: ActionFunctionArgs) {
  const { portal, session, actor } = context;
  if (session) await portal.signOut(session, actor);
  return redirect('/sign-in?after=signed-out', { headers: { 'Set-Cookie': portal.sessions.blankCookie() } });
}
