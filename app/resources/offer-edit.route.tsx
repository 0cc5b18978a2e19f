import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import type { OfferPlan } from '#server/resources/view-offers.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { UpTo } from '../shell/mission-frame.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Time } from '../ui/time.tsx';
import { useItemName } from './item-name.ts';
import { EditOffer } from './offer-form.tsx';
import { readinessWords } from './offer-words.ts';
import { ResourceReasons } from './resource-reasons.tsx';
import { Quantity } from './units.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Edit an offer`,
  data?.mission.acronym,
]);
export const handle = { framed: true, catalogues: ['initiatives'] };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  if (!context.actor) throw redirect(`/sign-in?to=${encodeURIComponent(new URL(request.url).pathname)}`);
  const plan = await context.query.resources.offerPlan({ id: params.id ?? '' });
  return { plan, mission: await context.query.missions.frame({ mission: plan.mission.slug }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['offer.edit']);
  return reply.ok ? redirect(`/offers/${params.id}`, 303) : context.refuse(reply);
}

export default function EditOfferPage() {
  const { plan, mission } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const itemName = useItemName();
  const stale = reply && !reply.ok && reply.problem.code === 'stale_version';
  return (
    <MissionPage mission={mission}>
      <div className="max-w-text">
        <PageHead
          up={
            <UpTo>
              <Link to={`/offers/${plan.id}`}>
                <Name>{plan.title ?? itemName(plan.item.name)}</Name>
              </Link>
            </UpTo>
          }
          title={
            <Trans>
              Edit the offer: <Name>{itemName(plan.item.name)}</Name>
            </Trans>
          }
        />
        {stale ? <Meanwhile plan={plan} /> : null}
        <ResourceReasons>
          <EditOffer plan={plan} reply={reply} />
        </ResourceReasons>
      </div>
    </MissionPage>
  );
}

/** What was saved in the meantime, beside what was typed here; neither is lost. */
function Meanwhile({ plan }: { plan: OfferPlan }) {
  const { i18n } = useLingui();
  return (
    <div className="mb-4">
      <Notice tone="warn" live title={<Trans>Saved by somebody else meanwhile</Trans>}>
        <p className="flex flex-wrap gap-x-3">
          <Quantity value={plan.quantity} unit={plan.item.unit} />
          <span>
            <Time at={plan.availableFrom} /> – <Time at={plan.availableUntil} />
          </span>
          {plan.place.name ? <Name>{plan.place.name}</Name> : null}
          <span>{i18n._(readinessWords[plan.readiness])}</span>
        </p>
        {plan.title ? (
          <p className="font-semibold">
            <Name>{plan.title}</Name>
          </p>
        ) : null}
        {plan.note ? (
          <p className="whitespace-pre-line" dir="auto">
            {plan.note}
          </p>
        ) : null}
        <p className="text-small text-muted">
          <Trans>Your own answers are in the form. Bring the two together and save again.</Trans>
        </p>
      </Notice>
    </div>
  );
}
