import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form, useSearchParams } from '@remix-run/react';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { pageTitle } from './page-title.ts';
import { matchPlaces, usePlaces } from './places.ts';

export const meta = pageTitle(() => msg`Find or go to`);

const MOST = 60;

/** Where one can go, found by its words: what Ctrl-K does, as a page. */
export default function SearchPage() {
  const { t } = useLingui();
  const [query] = useSearchParams();
  const typed = query.get('q') ?? '';
  const found = matchPlaces(usePlaces(), typed, MOST);
  return (
    <>
      <PageHead title={<Trans>Find or go to</Trans>} />
      <Form method="get" role="search" className="mb-6 max-w-form">
        <SearchBox label={t`A mission, a section`} defaultValue={typed} />
      </Form>
      {found.length === 0 ? (
        <Empty title={<Trans>No place has these words</Trans>}>
          <Trans>Try the acronym of a mission, or the first letters of a section.</Trans>
        </Empty>
      ) : (
        <ul className="grid max-w-form divide-y divide-line rounded-md border border-line bg-surface">
          {found.map(({ to, label, within }) => (
            <li key={to}>
              <Link
                to={to}
                look="plain"
                className="flex min-h-10 items-center justify-between gap-4 px-3 text-text"
              >
                {label}
                {within ? (
                  <bdi dir="ltr" className="text-small text-muted">
                    {within}
                  </bdi>
                ) : null}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
