import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Letter } from '#server/mail/post.ts';
import { pageTitle } from '../shell/page-title.ts';
import { Card } from '../ui/card.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/page-head.tsx';

export const meta = pageTitle(() => msg`Mail the portal would send`);

/** For demonstrations and development: where mail really leaves, there is no such page. */
export async function loader({ context }: LoaderFunctionArgs) {
  const letters = await context.portal.outbox();
  if (!letters) throw data({ code: 'not_found', reason: 'not_found' }, { status: 404 });
  return { letters };
}

export default function Outbox() {
  const { letters } = useLoaderData<typeof loader>();
  return (
    <div className="grid max-w-text gap-4 text-base">
      <PageHead
        title={<Trans>Mail the portal would send</Trans>}
        meta={
          <Trans>
            No mail server is set, so mail stays in a folder of this machine. The latest is first.
          </Trans>
        }
      />
      {letters.length === 0 ? (
        <Empty title={<Trans>No mail yet</Trans>}>
          <Trans>
            Register, ask for a new password or invite somebody, wait a few seconds and load this page again.
          </Trans>
        </Empty>
      ) : null}
      {letters.map((letter) => (
        <LetterCard key={letter.id} letter={letter} />
      ))}
    </div>
  );
}

function LetterCard({ letter }: { letter: Letter }) {
  const parts = letter.body.split(/(https?:\/\/\S+)/);
  return (
    <Card title={<bdi>{letter.subject}</bdi>} aside={<bdi dir="ltr">{letter.to}</bdi>}>
      <p dir="auto" className="whitespace-pre-line wrap-anywhere">
        {parts.map((part, at) =>
          at % 2 === 1 ? (
            <a key={`${at}${part}`} href={part} dir="ltr">
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </p>
    </Card>
  );
}
