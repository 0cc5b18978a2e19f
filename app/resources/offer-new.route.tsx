import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { every } from '#domain/core/decision.ts';
import type { MissionId } from '#domain/core/id.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { takesNewWork } from '#domain/missions/policy.ts';
import { mayOffer } from '#domain/resources/contribute-policy.ts';
import { backToTalk, sourceOf } from '../cards/source-of.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { UpTo } from '../shell/mission-frame.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor, useRootData } from '../shell/root-data.ts';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';
import { type FilledIn, filledIn } from './filled-in.ts';
import { PostOffer } from './offer-form.tsx';
import { ResourceReasons } from './resource-reasons.tsx';
import { TwoPersonsForm } from './two-persons-form.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Post an offer`,
  data?.mission.acronym,
]);
export const handle = { framed: true, catalogues: ['initiatives'] };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { mission: slug = '' } = params;
  if (!context.actor) throw redirect(`/sign-in?to=${encodeURIComponent(new URL(request.url).pathname)}`);
  const [mission, choices] = await Promise.all([
    context.query.missions.frame({ mission: slug }),
    context.query.resources.offerChoices(),
  ]);
  const source = await sourceOf(request, context);
  const places = await context.query.resources.knownPlaces({ mission: slug });
  const asked = new URL(request.url).searchParams.get('need');
  const need = asked ? await context.query.resources.need({ id: asked }) : null;
  const filled: FilledIn = need
    ? { itemId: need.itemChoice.id, quantity: need.ladder.open }
    : filledIn({ ...source, ...choices, places, now: context.now, own: source.message === null });
  return { mission, choices, source, filled };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['offer.post', 'offer.draft', 'offer.require-two-persons']);
  if (!reply.ok) return context.refuse(reply);
  if (reply.command === 'offer.require-two-persons')
    return redirect(`/missions/${params.mission}/offers/new`, 303);
  return redirect(backToTalk(request, `/offers/${reply.result.offerId}`), 303);
}

export default function NewOffer() {
  const { mission, choices, source, filled } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const facts = { id: mission.id as MissionId, state: mission.state };
  const decision = every(mayOffer(useActor()), takesNewWork(facts));
  const reason = useReason();
  const disabledReason = decision.allowed ? null : reason(decision.reason, decision.params);
  return (
    <MissionPage mission={mission}>
      <div className="max-w-text">
        <PageHead
          up={
            <UpTo>
              <Link to={`/missions/${mission.slug}/resources/offers`}>
                <Trans>Offers</Trans>
              </Link>
            </UpTo>
          }
          title={<Trans>Post an offer</Trans>}
          meta={<ForWhom />}
        />
        {disabledReason ? (
          <div className="mb-4">
            <Notice tone="warn">{disabledReason}</Notice>
          </div>
        ) : null}
        <ResourceReasons>
          <PostOffer
            missionId={mission.id}
            choices={choices}
            source={source}
            filled={filled}
            reply={reply}
            disabledReason={disabledReason}
          />
        </ResourceReasons>
        {choices.twoPersons === null ? null : <TwoPersonsForm required={choices.twoPersons} reply={reply} />}
      </div>
    </MissionPage>
  );
}

/** Whose offer it will be, and where to change that. */
function ForWhom() {
  const actor = useActor();
  const several = (useRootData()?.organisations.length ?? 0) > 1;
  if (!actor?.organisation) return <Trans>An offer is made for an organisation.</Trans>;
  return (
    <span>
      <Trans>
        For <Name>{actor.organisation.name}</Name>.
      </Trans>{' '}
      {several ? (
        <Trans>To offer for another of your organisations, switch at the top of the page first.</Trans>
      ) : null}
    </span>
  );
}
