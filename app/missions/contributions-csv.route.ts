import type { LoaderFunctionArgs } from '@remix-run/node';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { name, csv } = await context.query.missions.contributionsCsv({ mission: params.mission ?? '' });
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
}
