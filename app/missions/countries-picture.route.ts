import type { LoaderFunctionArgs } from '@remix-run/node';
import { pictureResponse } from './pictures.ts';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { mission = '' } = params;
  const year = Number(new URL(request.url).searchParams.get('year')) || 0;
  const { language } = context;
  return pictureResponse(await context.query.missions.countriesPicture({ mission, language, year }), context);
}
