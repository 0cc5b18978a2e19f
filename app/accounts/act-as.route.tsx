import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { errorCodes } from '#domain/core/error-codes.ts';
import { localPath } from './local-path.ts';

export const loader = () => redirect('/home');

/** Goes on for another organisation, and back to the page where that was chosen. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await context.form(request);
  const reply = await context.submit(request, ['account.act-as'], { sessionId: context.session?.key });
  if (!reply.ok) throw data(reply.problem, { status: errorCodes[reply.problem.code] });
  const back = form.get('_back');
  return redirect(localPath(typeof back === 'string' ? back : null), 303);
}
