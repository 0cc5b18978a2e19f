import type { LoaderFunctionArgs } from '@remix-run/node';
import { pictureResponse } from './pictures.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return pictureResponse(
    await context.query.missions.missionPicture({ mission: params.mission ?? '' }),
    context,
  );
}
