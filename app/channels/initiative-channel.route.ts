import { type LoaderFunctionArgs, redirect } from '@remix-run/node';

/** An initiative's channel under the initiative's own address. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { initiativeId = params.id ?? '' } = params;
  const { channelId } = await context.query.channels.initiativeChannel({ initiativeId });
  return redirect(`/channels/${channelId}`);
}
