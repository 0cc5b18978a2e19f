import { type LoaderFunctionArgs, redirect } from '@remix-run/node';

/** The offers stand beside the needs, under the mission's resources. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const { search } = new URL(request.url);
  throw redirect(`/missions/${params.mission}/resources/offers${search}`, 301);
}
