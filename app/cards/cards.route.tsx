import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { refOf } from '#domain/channels/records.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { localPath } from '../accounts/local-path.ts';
import { pageTitle } from '../shell/page-title.ts';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';
import { MessageCards } from './lazy-cards.tsx';
import { pressCommands } from './press-commands.ts';

export const meta = pageTitle(() => msg`Records`);

/** A page of talk asks for what it needs by itself. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, defaultShouldRevalidate }) =>
  currentUrl.pathname === '/cards' && defaultShouldRevalidate;

/** Records by name (`?ref=need.ID&ref=…`), each as this reader may see it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.getAll('ref');
  return context.query.cards.cards({ refs: asked.flatMap((key) => refOf(key) ?? []) });
}

/** The one press that a card offers. A page without script names where to go back to. */
export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, pressCommands);
  if (!reply.ok) return context.refuse(reply);
  const back = localPath(new URL(request.url).searchParams.get('back'), '');
  return back ? redirect(back, 303) : reply;
}

export default function Records() {
  const { cards } = useLoaderData<typeof loader>();
  // One list as long as the cards are the same: a new one would bring them to life.
  const refs = useMemo(() => Object.keys(cards).flatMap((key) => refOf(key) ?? []), [cards]);
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  return (
    <div className="max-w-text">
      <PageHead title={<Trans>Records</Trans>} />
      {reply && !reply.ok ? <Refused reply={reply} /> : null}
      <MessageCards refs={refs} known={cards} />
    </div>
  );
}

function Refused({ reply }: { reply: Extract<FormReply, { ok: false }> }) {
  const reason = useReason();
  const [place, id] = placeOf(reply.values);
  return (
    <Notice tone="bad" live>
      <p>{reason(reply.problem.reason, reply.problem.params)}</p>
      {id ? (
        <p>
          <Link to={`/${place}/${id}`}>
            <Trans>See how it stands now</Trans>
          </Link>
        </p>
      ) : null}
    </Notice>
  );
}

/** The record's own page, from what was sent. */
function placeOf(values: Extract<FormReply, { ok: false }>['values']): readonly [string, string | null] {
  const places = {
    needId: 'needs',
    offerId: 'offers',
    initiativeId: 'initiatives',
    messageId: 'polls',
    taskId: 'tasks',
  } as const;
  for (const [field, place] of Object.entries(places)) {
    const id = values[field];
    if (typeof id === 'string') return [place, id];
  }
  return ['', null];
}
