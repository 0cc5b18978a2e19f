import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { placeOf } from './place-of.ts';

/** The address of one message in its channel: leads to where it was said, for who may read there. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { channelId = '', messageId = '' } = params;
  return redirect(placeOf(await context.query.channels.placeOfMessage({ channelId, messageId })));
}
