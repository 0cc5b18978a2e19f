import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { FoundMessages } from '../channels/found-messages.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { PageHead, SectionHead } from '../ui/page-head.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { type Line, useFoundLines } from './found-lines.ts';
import { pageTitle } from './page-title.ts';
import { matchPlaces, usePlaces } from './places.ts';
import { useActor } from './root-data.ts';

export const meta = pageTitle(() => msg`Find or go to`);

const MOST = 20;
const MOST_PLACES = 30;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const words = (searchParams.get('q') ?? '').slice(0, 200);
  const most = Math.min(MOST, Math.max(1, Number(searchParams.get('most')) || MOST));
  // Whoever types where to go is shown places only.
  const said = searchParams.has('most')
    ? null
    : await context.query.channels.searchMessages({ text: words, most: 5 });
  return { words, found: await context.query.search.find({ words, most }), said };
}

/** Everything that bears the words and that the reader may see: what Ctrl-K does, as a page. */
export default function SearchPage() {
  const { words, found, said } = useLoaderData<typeof loader>();
  const messages = said?.rows ?? [];
  const { t } = useLingui();
  const lines = useFoundLines(found);
  const places = matchPlaces(usePlaces(), words, MOST_PLACES);
  const count = lines.length + messages.length + (words ? places.length : 0);
  return (
    <div className="max-w-page">
      <PageHead title={<Trans>Find or go to</Trans>} />
      <Form method="get" role="search" className="mb-4 max-w-form">
        <SearchBox
          label={t`A mission, an initiative, an organisation, something needed or offered, what was said`}
          defaultValue={words}
        />
      </Form>
      {words ? (
        <p className="text-muted" aria-live="polite">
          <Plural value={count} one="# result" other="# results" />
        </p>
      ) : null}
      {words && count === 0 ? <Nothing /> : null}
      {groupsOf(lines).map(([group, own]) => (
        <section key={group}>
          <SectionHead title={group} aside={own.length === MOST ? <Trans>The first {MOST}</Trans> : null} />
          <Lines lines={own} />
        </section>
      ))}
      {messages.length > 0 ? (
        <section>
          <SectionHead
            title={<Trans>Messages</Trans>}
            aside={
              <Link to={`/search/messages?q=${encodeURIComponent(words)}`}>
                <Trans>All messages with these words</Trans>
              </Link>
            }
          />
          <FoundMessages rows={messages} />
        </section>
      ) : null}
      {places.length > 0 ? (
        <section>
          <SectionHead title={<Trans>Places</Trans>} />
          <Lines lines={places} />
        </section>
      ) : null}
    </div>
  );
}

function Nothing() {
  const signedIn = useActor() !== null;
  return (
    <div className="mt-4">
      <Empty title={<Trans>Nothing you can see has all these words</Trans>}>
        {signedIn ? (
          <Trans>Try fewer words, or only their beginnings.</Trans>
        ) : (
          <Trans>Try fewer words. Partners, needs and offers are found once you are signed in.</Trans>
        )}
      </Empty>
    </div>
  );
}

/** Lines under what all of their kind are called, in the order in which they came. */
function groupsOf(lines: readonly Line[]): [string, Line[]][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = line.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  return [...groups];
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="grid divide-y divide-line rounded-md border border-line bg-surface">
      {lines.map(({ to, label, within, lang }) => (
        <li key={to}>
          <Link
            to={to}
            look="plain"
            className="flex min-h-10 items-center justify-between gap-4 px-3 py-1.5 text-text"
          >
            <bdi lang={lang} className="min-w-0 break-words">
              {label}
            </bdi>
            {within ? (
              <bdi dir="ltr" className="flex-none text-small text-muted">
                {within}
              </bdi>
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
