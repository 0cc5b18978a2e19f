import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { mayMoveNeed } from '#domain/resources/policy.ts';
import type { NeedView } from '#server/resources/view-needs.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { UpTo } from '../shell/mission-frame.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { rereadAfterConflict } from '../shell/reread-after-conflict.ts';
import { useActor } from '../shell/root-data.ts';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';
import { Time } from '../ui/time.tsx';
import { useItemName } from './item-name.ts';
import { EditNeed } from './need-form.tsx';
import { priorityWords } from './need-words.ts';
import { ResourceReasons } from './resource-reasons.tsx';
import { Quantity } from './units.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Edit a need`,
  data?.mission.acronym,
]);
export const handle = { framed: true, catalogues: ['initiatives'] };

export const shouldRevalidate = rereadAfterConflict;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  if (!context.actor) throw redirect(`/sign-in?to=${encodeURIComponent(new URL(request.url).pathname)}`);
  const need = await context.query.resources.need({ id: params.id ?? '' });
  return { need, mission: await context.query.missions.frame({ mission: need.mission.slug }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['need.edit']);
  return reply.ok ? redirect(`/needs/${params.id}`, 303) : context.refuse(reply);
}

export default function EditNeedPage() {
  const { need, mission } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const itemName = useItemName();
  const reason = useReason();
  const decision = mayMoveNeed(useActor(), need.facts, 'edit');
  const stale = reply && !reply.ok && reply.problem.code === 'stale_version';
  return (
    <MissionPage mission={mission}>
      <div className="max-w-text">
        <PageHead
          up={
            <UpTo>
              <Link to={`/needs/${need.id}`}>
                <Name>{need.title ?? itemName(need.item)}</Name>
              </Link>
            </UpTo>
          }
          title={
            <Trans>
              Edit: <Name>{itemName(need.item)}</Name>
            </Trans>
          }
        />
        {stale ? <Meanwhile need={need} /> : null}
        {decision.allowed ? (
          <ResourceReasons>
            <EditNeed need={need} reply={reply} />
          </ResourceReasons>
        ) : (
          <Notice tone="warn">{reason(decision.reason, decision.params)}</Notice>
        )}
      </div>
    </MissionPage>
  );
}

/** What somebody else saved in the meantime, beside what was typed here; neither is lost. */
function Meanwhile({ need }: { need: NeedView }) {
  const { i18n } = useLingui();
  return (
    <div className="mb-4">
      <Notice tone="warn" title={<Trans>Saved in the meantime</Trans>}>
        <p>
          <Quantity value={need.quantity} unit={need.unit} /> · {i18n._(priorityWords[need.priority])} ·{' '}
          <Time at={need.neededBy} />
          {need.place ? (
            <>
              {' · '}
              <Name>{need.place}</Name>
            </>
          ) : null}
        </p>
        {need.title ? (
          <p>
            <Name>{need.title}</Name>
          </p>
        ) : null}
        {need.note ? (
          <p className="whitespace-pre-line" dir="auto">
            {need.note}
          </p>
        ) : null}
        <p>
          <Trans>Your own text is in the form below. Saving it now replaces the text above.</Trans>
        </p>
      </Notice>
    </div>
  );
}
