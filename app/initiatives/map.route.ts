import type { LoaderFunctionArgs } from '@remix-run/node';

/** The map of a mission's initiatives as a picture of its own. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { mission = '' } = params;
  const picture = await context.query.initiatives.initiativesMap({ mission });
  return new Response(picture, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': 'private, max-age=60',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
