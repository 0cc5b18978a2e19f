import type { LoaderFunctionArgs } from '@remix-run/node';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const picture = context.operationsPicture(params.figure ?? '');
  if (picture === null) throw new Response(null, { status: 404 });
  return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
}
