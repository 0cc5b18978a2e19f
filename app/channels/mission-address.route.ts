import { type LoaderFunctionArgs, redirect } from '@remix-run/node';

/** A channel under the address of its mission, as links of before have it: leads to its own. */
export function loader({ params, request }: LoaderFunctionArgs) {
  const rest = params['*'] ? `/${params['*']}` : '';
  return redirect(`/channels/${params.channelId}${rest}${new URL(request.url).search}`, 301);
}
