import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '../shell/page-title.ts';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { ApiText } from './api-text.tsx';
import { Operation } from './operation.tsx';

export const meta = pageTitle<typeof loader>((data) => [
  (data as { noun?: string } | undefined)?.noun ?? '',
  msg`API`,
]);

export function loader({ params, context }: LoaderFunctionArgs) {
  const found = context.api().nouns.find(({ noun }) => noun === params.noun);
  if (!found) throw new Response(null, { status: 404 });
  return found;
}

/** Every operation on one noun: its fields, its errors, and a request to send. */
export default function ApiNoun() {
  const { noun, operations } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={<ApiText>{noun}</ApiText>}
        up={
          <Link to="/api">
            <Trans>API</Trans>
          </Link>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {operations.map((operation) => (
          <Operation key={operation.name} operation={operation} />
        ))}
      </div>
    </>
  );
}
