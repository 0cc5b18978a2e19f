import { msg } from '@lingui/core/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { i18nFor } from '../shell/i18n.ts';

/** Every error of a sheet as a sheet of its own, in the reader's language. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const i18n = i18nFor(context.language);
  const { id: importId = '' } = params;
  const csv = await context.query.imports.faultsCsv({
    importId,
    heads: [msg`Row`, msg`Column`, msg`What stands there`, msg`What to do`, msg`Code`].map((head) =>
      i18n._(head),
    ),
    say: (reason) => i18n._(reason),
  });
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="errors-${importId.slice(0, 8)}.csv"`,
    },
  });
}
