import { json, type LoaderFunctionArgs } from '@remix-run/node';

/** What a device may keep of the reader’s starred channels; like all that a signed-in person is answered, never kept on the way. */
export async function loader({ context }: LoaderFunctionArgs) {
  return json(await context.query.offline.kept());
}
