import type { LoaderFunctionArgs } from '@remix-run/node';
import { pictureResponse } from '../missions/pictures.ts';

/** The map of a mission's initiatives as a picture of its own. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { mission = '' } = params;
  return pictureResponse(await context.query.initiatives.initiativesMap({ mission }), context);
}
