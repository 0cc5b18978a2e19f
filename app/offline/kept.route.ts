import { json, type LoaderFunctionArgs } from '@remix-run/node';

/** What a device may keep of the reader’s starred channels. Never kept on the way. */
export async function loader({ context }: LoaderFunctionArgs) {
  const kept = await context.query.offline.kept();
  return json(kept, { headers: { 'Cache-Control': 'no-store' } });
}
