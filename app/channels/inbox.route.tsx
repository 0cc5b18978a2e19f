import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import type { InboxView } from '#server/channels/view-inbox.ts';
import { useStream } from '../live/use-stream.ts';
import { CameReminders } from '../reminders/lazy-reminders.tsx';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Empty } from '../ui/empty.tsx';
import { usePageKey } from '../ui/form/page-key.tsx';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Count } from '../ui/pill.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Time } from '../ui/time.tsx';
import { AskedOfMe, Mentions, Missed } from './lazy-inbox.tsx';

export const meta = pageTitle(() => [msg`Inbox`]);

const places = ['threads', 'mentions', 'missed', 'asked'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const show = new URL(request.url).searchParams.get('show');
  const shown = places.find((place) => place === show) ?? 'unread';
  const { came } = await context.query.reminders.reminders();
  const asked = await context.query.acknowledgements.askedOfMe();
  const also = { asked, shown, came } as const;
  if (shown !== 'missed') {
    return { inbox: await context.query.channels.inbox(), missed: null, cards: null, ...also } as const;
  }
  const { inbox, ...missed } = await context.query.channels.missed();
  const refs = missed.missions.flatMap(({ decisions }) => decisions.flatMap(({ record }) => record ?? []));
  return { inbox, missed, cards: await context.query.cards.cards({ refs }), ...also } as const;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['channel.mark-all-read'] as const);
  if (!reply.ok) return context.refuse(reply);
  return redirect('/inbox', 303);
}

/** All that waits to be read, in one place. */
export default function InboxPage() {
  const { inbox, asked, shown, missed, cards, came } = useLoaderData<typeof loader>();
  const { t } = useLingui();
  const personId = useActor()?.personId;
  useStream(personId ? `user:${personId}` : null);
  const waiting = inbox.threads.filter(({ unread }) => unread > 0).length;
  const calls = inbox.mentions.filter(({ unread }) => unread).length;
  return (
    <>
      <PageHead title={<Trans>Inbox</Trans>} acts={<MarkAll />} />
      {inbox.heard.map((channel) => (
        <Heard key={channel.id} {...channel} />
      ))}
      <Tabs
        label={t`Inbox`}
        tabs={[
          { to: '/inbox', label: t`Unread`, count: inbox.channels.length, current: shown === 'unread' },
          {
            to: '/inbox?show=asked',
            label: t`To acknowledge`,
            count: asked.length,
            current: shown === 'asked',
          },
          { to: '/inbox?show=missed', label: t`Catch up`, current: shown === 'missed' },
          { to: '/inbox?show=mentions', label: t`Mentions`, count: calls, current: shown === 'mentions' },
          { to: '/inbox?show=threads', label: t`Threads`, count: waiting, current: shown === 'threads' },
          { to: '/reminders', label: t`Reminders`, count: came.length, current: false },
          { to: '/saved', label: t`Saved for later`, current: false },
        ]}
      />
      {shown === 'unread' ? (
        <div className="grid gap-5">
          <CameReminders came={came} />
          <Channels channels={inbox.channels} />
        </div>
      ) : null}
      {shown === 'asked' ? <AskedOfMe asked={asked} /> : null}
      {shown === 'mentions' ? <Mentions mentions={inbox.mentions} /> : null}
      {shown === 'threads' ? <Threads threads={inbox.threads} /> : null}
      {missed && cards ? <Missed missed={missed} cards={cards} /> : null}
    </>
  );
}

/** Hears one channel: the page is read again when something happens in it. */
function Heard({ id, seq }: InboxView['heard'][number]) {
  useStream(`channel:${id}`, { since: seq });
  return null;
}

function MarkAll() {
  const pageKey = usePageKey();
  return (
    <Form method="post" action="/inbox">
      <input type="hidden" name="_command" value="channel.mark-all-read" />
      <input type="hidden" name="_request" value={`${pageKey}.read`} />
      <Button small>
        <Trans>Mark all as read</Trans>
      </Button>
    </Form>
  );
}

const rowClass =
  'flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line px-4 py-2.5 not-last:border-b';

function Channels({ channels }: Pick<InboxView, 'channels'>) {
  const { t } = useLingui();
  if (channels.length === 0) return <Empty title={<Trans>You have read everything</Trans>} />;
  return (
    <Card flush>
      <ul>
        {channels.map((channel) => (
          <li key={channel.id} className={rowClass}>
            <Link to={`/channels/${channel.id}`} look="plain" className="font-semibold">
              <ChannelName channel={channel} />
            </Link>
            <span className="flex items-center gap-2 text-small font-semibold text-accent">
              <Count value={channel.mentions} mine sign="@" label={t`times you are mentioned`} />
              {channel.unread > 0 ? <Plural value={channel.unread} one="# new" other="# new" /> : null}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Threads({ threads }: Pick<InboxView, 'threads'>) {
  if (threads.length === 0) return <Empty title={<Trans>You follow no thread yet</Trans>} />;
  return (
    <Card flush>
      <ul>
        {threads.map(({ id, channel, author, replies, unread, lastAt }) => (
          <li key={id} className={rowClass}>
            <div className="min-w-0">
              <Link
                to={`/channels/${channel.id}/threads/${id}`}
                look="plain"
                className={unread > 0 ? 'font-semibold' : undefined}
              >
                <Trans>
                  Thread of <bdi>{author}</bdi>
                </Trans>
              </Link>
              <p className="text-small text-muted">
                <ChannelName channel={channel} /> · <Plural value={replies} one="# reply" other="# replies" />
                {lastAt ? (
                  <>
                    {' '}
                    · <Time at={lastAt} />
                  </>
                ) : null}
              </p>
            </div>
            {unread > 0 ? (
              <span className="text-small font-semibold text-accent">
                <Plural value={unread} one="# new" other="# new" />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
