import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { SavedView } from '#server/channels/view-places.ts';
import { useStream } from '../live/use-stream.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Time } from '../ui/time.tsx';
import { MessageForm } from './message-form.tsx';
import { SaidLine } from './said-line.tsx';

export const meta = pageTitle(() => msg`Saved for later`);

export async function loader({ context }: LoaderFunctionArgs) {
  return context.query.channels.saved();
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['message.save', 'message.forget-saved'] as const);
  if (!reply.ok) return context.refuse(reply);
  return redirect('/saved', 303);
}

/** What the reader keeps for later. Nobody else knows of it. */
export default function Saved() {
  const { rows } = useLoaderData<typeof loader>();
  const personId = useActor()?.personId;
  useStream(personId ? `user:${personId}` : null);
  const channels = new Set(rows.flatMap(({ said }) => said?.channel.id ?? []));
  return (
    <div className="max-w-page">
      {[...channels].map((id) => (
        <Heard key={id} channelId={id} />
      ))}
      <PageHead
        title={<Trans>Saved for later</Trans>}
        meta={<Trans>You alone see what you save.</Trans>}
        up={
          <Link to="/inbox">
            <Trans>Inbox</Trans>
          </Link>
        }
      />
      {rows.length === 0 ? (
        <Empty title={<Trans>You keep nothing for later</Trans>}>
          <Trans>The menu of a message has “Save for later”.</Trans>
        </Empty>
      ) : (
        <Card flush>
          <ul>
            {rows.map((row) => (
              <li key={row.messageId} className="border-line px-4 py-2.5 not-last:border-b">
                <Row row={row} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

/** What becomes of a message is told in its channel. */
function Heard({ channelId }: { channelId: string }) {
  useStream(`channel:${channelId}`);
  return null;
}

function Row({ row }: { row: SavedView['rows'][number] }) {
  const { messageId, at, said } = row;
  return (
    <>
      {said ? (
        <SaidLine message={said.message}>
          <ChannelName channel={said.channel} />
        </SaidLine>
      ) : (
        <p className="text-muted italic">
          <Trans>A message that is not there for you any more.</Trans>
        </p>
      )}
      <div className="mt-1 flex flex-wrap items-center gap-x-3 text-small text-muted">
        <span>
          <Trans>
            Saved <Time at={at} />
          </Trans>
        </span>
        <MessageForm command="message.forget-saved" message={{ id: messageId }}>
          <Trans>Done with it</Trans>
        </MessageForm>
      </div>
    </>
  );
}
