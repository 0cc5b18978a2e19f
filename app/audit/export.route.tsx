import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { errorCodes } from '#domain/core/error-codes.ts';

export const loader = () => redirect('/audit');

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['audit.export']);
  if (!reply.ok) {
    const { problem } = reply;
    return new Response(problem.message, {
      status: errorCodes[problem.code],
      headers: { 'Content-Type': 'text/plain' },
    });
  }
  const name = `concord-trail-${context.now.slice(0, 10)}.csv`;
  return new Response(reply.result.csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
}
