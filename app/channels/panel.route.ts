import { json, type LoaderFunctionArgs } from '@remix-run/node';

/** A channel for the panel beside a page; null where it is no longer there for the reader, which closes the panel. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { channelId = '' } = params;
  try {
    return json({ channel: await context.query.channels.readChannel({ channelId }) });
  } catch (refusal) {
    if (refusal instanceof Response && refusal.status < 500) return json({ channel: null });
    throw refusal;
  }
}
