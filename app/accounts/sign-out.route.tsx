import { type ActionFunctionArgs, redirect } from '@remix-run/node';

export const loader = () => redirect('/');

export async function action({ context }: ActionFunctionArgs) {
  const { portal, session, actor } = context;
  if (session) await portal.signOut(session, actor);
  const headers = {
    'Set-Cookie': portal.sessions.blankCookie(),
    // Whoever uses this machine next finds nothing of what was read or written.
    'Clear-Site-Data': '"cache", "storage"',
  };
  return redirect('/sign-in?after=signed-out', { headers });
}
