import type { LoaderFunctionArgs } from '@remix-run/node';
import { pictureResponse } from './pictures.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  return pictureResponse(await context.query.missions.worldPicture(), context);
}
