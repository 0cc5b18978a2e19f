import type { LoaderFunctionArgs } from '@remix-run/node';
import { pictureResponse } from './pictures.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { mission = '' } = params;
  return pictureResponse(
    await context.query.missions.mandatePicture({ mission, language: context.language }),
    context,
  );
}
