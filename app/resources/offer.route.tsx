import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import type { OfferView } from '#server/resources/view-offers.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { Card } from '../ui/card.tsx';
import { SectionHead } from '../ui/page-head.tsx';
import { allocationCommands } from './allocation-commands.ts';
import { AllocationRow } from './allocation-row.tsx';
import { OfferActs } from './offer-acts.tsx';
import { OfferBar } from './offer-bar.tsx';
import { OfferFits } from './offer-fits.tsx';
import { OfferFactsCard, OfferHead } from './offer-head.tsx';
import { ResourceReasons } from './resource-reasons.tsx';
import { useResourceNews } from './use-resource-news.ts';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  data?.offer.title ?? msg`Offer`,
  data?.mission.acronym,
]);
export const handle = { framed: true, catalogues: ['initiatives'] };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  if (!context.actor) throw redirect(`/sign-in?to=${encodeURIComponent(new URL(request.url).pathname)}`);
  const offer = await context.query.resources.offer({ id: params.id ?? '' });
  return { offer, mission: await context.query.missions.frame({ mission: offer.mission.slug }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, [
    'offer.release',
    'offer.acknowledge',
    'offer.accept',
    'offer.renew',
    'offer.withdraw',
    ...allocationCommands,
  ]);
  return reply.ok ? redirect(`/offers/${params.id}`, 303) : context.refuse(reply);
}

export default function Offer() {
  const { offer, mission } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  useResourceNews(offer.heard);
  return (
    <MissionPage mission={mission}>
      <ResourceReasons>
        <OfferHead offer={offer} />
        <OfferActs offer={offer} reply={reply} />
        <div className="grid items-start gap-x-6 gap-y-4 xl:grid-cols-[minmax(0,1fr)_minmax(16rem,22rem)]">
          <div className="min-w-0">
            <Card title={<Trans>What is left</Trans>}>
              <OfferBar ladder={offer.ladder} unit={offer.unit} tall />
            </Card>
            <Promised offer={offer} reply={reply} />
            <OfferFits offer={offer} reply={reply} />
          </div>
          <OfferFactsCard offer={offer} />
        </div>
      </ResourceReasons>
    </MissionPage>
  );
}

function Promised({ offer, reply }: { offer: OfferView; reply: FormReply | null }) {
  const { t } = useLingui();
  return (
    <section aria-labelledby="promised">
      <SectionHead id="promised" title={<Trans>Promised of it</Trans>} />
      {offer.allocations.length > 0 ? (
        <ul aria-label={t`Allocations`} className="grid gap-2">
          {offer.allocations.map((allocation) => (
            <AllocationRow key={allocation.id} allocation={allocation} reply={reply} on="offer" />
          ))}
        </ul>
      ) : (
        <p className="text-muted">
          <Trans>Nothing of it has been promised yet.</Trans>
        </p>
      )}
    </section>
  );
}
