import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '../shell/page-title.ts';
import { Link } from '../ui/link.tsx';
import { PageHead, SectionHead } from '../ui/page-head.tsx';
import { ApiBasics } from './api-basics.tsx';
import { ApiText } from './api-text.tsx';

export const meta = pageTitle(() => msg`API`);

export function loader({ context }: LoaderFunctionArgs) {
  const { server, nouns } = context.api();
  return {
    server,
    nouns: nouns.map(({ noun, operations }) => ({
      noun,
      operations: operations.map(({ name, method, path, summary }) => ({ name, method, path, summary })),
    })),
  };
}

/** What programs can do here: how to ask, and every operation, by noun. */
export default function Api() {
  const { server, nouns } = useLoaderData<typeof loader>();
  const { t } = useLingui();
  return (
    <>
      <PageHead title={<Trans>API</Trans>} />
      <ApiBasics server={server} />
      <SectionHead
        title={<Trans>Operations</Trans>}
        aside={
          <a href="/api/v1/openapi.json">
            <Trans>OpenAPI 3.1 document</Trans>
          </a>
        }
      />
      <nav aria-label={t`Operations`} className="gap-6 md:columns-2">
        {nouns.map(({ noun, operations }) => (
          <section key={noun} className="mb-5">
            <h3>
              <Link to={`/api/${noun}`}>
                <ApiText>{noun}</ApiText>
              </Link>
            </h3>
            <ul className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-1 text-small" lang="en" dir="ltr">
              {operations.map(({ name, method, path, summary }) => (
                <li key={name} className="break-inside-avoid">
                  <Link to={`/api/${noun}#${name}`} look="plain">
                    <ApiText>
                      {method} {path}
                    </ApiText>
                  </Link>
                  <div className="text-muted">{summary}</div>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </>
  );
}
