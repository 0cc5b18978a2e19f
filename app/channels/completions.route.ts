import { json, type LoaderFunctionArgs } from '@remix-run/node';

/** How a name that is being written in a channel may go on: `?mark=@&words=ami`. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const { channelId = '' } = params;
  const mark = searchParams.get('mark') ?? '';
  const words = (searchParams.get('words') ?? '').slice(0, 60);
  return json(await context.query.cards.complete({ channelId, mark, words }));
}
