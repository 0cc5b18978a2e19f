import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { errorCodes } from '#domain/core/error-codes.ts';

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/channels/${params.channelId}/keeping`);

const types = { json: 'application/json', html: 'text/html' } as const;

export async function action({ request, context }: ActionFunctionArgs) {
  const format = (await context.form(request)).get('format') === 'html' ? 'html' : 'json';
  const reply = await context.submit(request, ['channel.export']);
  if (!reply.ok) {
    const { problem } = reply;
    return new Response(problem.message, {
      status: errorCodes[problem.code],
      headers: { 'Content-Type': 'text/plain' },
    });
  }
  const name = `concord-channel-${context.now.slice(0, 10)}.${format}`;
  return new Response(reply.result.file, {
    headers: {
      'Content-Type': `${types[format]}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
