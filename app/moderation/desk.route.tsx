import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import type { ModerationDesk } from '#server/moderation/view.ts';
import { useStream } from '../live/use-stream.ts';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Empty } from '../ui/empty.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { HeldCard } from './held-card.tsx';
import { ReportList } from './report-list.tsx';
import { WatchWords } from './watch-words.tsx';

export const meta = pageTitle(() => msg`What waits for moderators`);
export async function loader({ context }: LoaderFunctionArgs) {
  return context.query.moderation.moderationDesk();
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['message.release', 'message.decline', 'mission.watch']);
  if (!reply.ok) return context.refuse(reply);
  return redirect('/moderation', 303);
}

export default function Desk() {
  const { held, reports, missions } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const actor = useActor();
  useStream(actor ? `user:${actor.personId}` : null);
  return (
    <div className="grid max-w-text gap-5">
      <PageHead
        title={<Trans>What waits for moderators</Trans>}
        meta={<Trans>In the channels that you moderate, the oldest first.</Trans>}
        acts={
          <Link to="/moderation/figures">
            <Trans>Moderation in figures</Trans>
          </Link>
        }
      />
      <ReportList reports={reports} />
      {held.length === 0 ? (
        <Empty title={<Trans>No message waits</Trans>}>
          <Trans>Messages come here where a channel holds them: by its order, or for a watch-word.</Trans>
        </Empty>
      ) : (
        held.map((message) => <HeldCard key={message.id} message={message} reply={reply} />)
      )}
      {missions.map((mission) => (
        <WatchList key={mission.id} mission={mission} reply={reply} />
      ))}
    </div>
  );
}

interface WatchListProps {
  mission: ModerationDesk['missions'][number];
  reply: FormReply | null;
}

function WatchList({ mission, reply }: WatchListProps) {
  return (
    <details open={reply !== null} className="rounded-md border border-line bg-surface px-4 py-3">
      <summary className="cursor-pointer font-semibold">
        <Trans>
          Watch-words of <bdi>{mission.acronym}</bdi>
        </Trans>
      </summary>
      <div className="mt-3">
        <CommandForm
          command="mission.watch"
          fixed={{ missionId: mission.id }}
          reply={reply}
          submit={<Trans>Save the words</Trans>}
        >
          <WatchWords name="words" words={mission.watchWords} />
        </CommandForm>
      </div>
    </details>
  );
}
