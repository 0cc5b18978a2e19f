import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { type SearchOperator, typedValue } from '#domain/channels/search.ts';
import { pageTitle } from '../shell/page-title.ts';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pager } from '../ui/pager.tsx';
import { FoundMessages } from './found-messages.tsx';
import { SearchForm } from './search-form.tsx';
import { SearchHints } from './search-hints.tsx';

export const meta = pageTitle(() => msg`Search in messages`);

/** Fields of the form, each by the operator that says the same. */
const fields: readonly SearchOperator[] = ['from', 'org', 'in', 'has', 'tlp', 'after', 'before'];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const given = (name: string) => (searchParams.get(name) ?? '').trim().slice(0, 200);
  const values = fields.flatMap((name) => (given(name) ? [typedValue(name, given(name))] : []));
  const text = [given('q'), ...values].filter(Boolean).join(' ');
  const channelId = given('channel');
  const page = given('page');
  const found = await context.query.channels.searchMessages({
    text,
    ...(channelId && { channelId }),
    ...(page && { after: page }),
  });
  return { text, channelId, found };
}

/** What was said, found again: by words and by who said it, where and when. */
export default function SearchMessages() {
  const { text, channelId, found } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-page">
      <PageHead
        title={channelId ? <Trans>Search in this channel</Trans> : <Trans>Search in messages</Trans>}
        up={
          channelId ? (
            <Link to={`/channels/${channelId}`}>
              <Trans>Back to the channel</Trans>
            </Link>
          ) : (
            <Link to="/search">
              <Trans>Find or go to</Trans>
            </Link>
          )
        }
      />
      <SearchForm channelId={channelId} />
      <SearchHints hints={found.hints} />
      {text && found.rows.length === 0 ? (
        <Empty title={<Trans>No message that you may read has all of this</Trans>}>
          <Trans>Try fewer words, or only their beginnings. Whole “phrases” must stand exactly so.</Trans>
        </Empty>
      ) : null}
      {found.rows.length > 0 ? <FoundMessages rows={found.rows} /> : null}
      <Pager next={found.next} name="page" />
    </div>
  );
}
