import { msg } from '@lingui/core/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { SaidIn } from '../cards/said-in.tsx';
import { MissionPage } from '../missions/mission-page.tsx';
import { onTouch } from '../shell/on-touch.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { allocationCommands } from './allocation-commands.ts';
import { OfferActs as DrawnOfferActs } from './offer-acts.tsx';
import { OfferFits as DrawnOfferFits } from './offer-fits.tsx';
import { OfferFactsCard, OfferHead } from './offer-head.tsx';
import { OfferLeft as DrawnOfferLeft } from './offer-left.tsx';
import { Promised as DrawnPromised } from './promised.tsx';
import { useResourceNews } from './use-resource-news.ts';

const onServer = import.meta.env.SSR;
const OfferActs = onTouch(
  onServer && DrawnOfferActs,
  'resources/offer-acts',
  async () => (await import('./offer-acts.tsx')).OfferActs,
);
const OfferLeft = onTouch(
  onServer && DrawnOfferLeft,
  'resources/offer-left',
  async () => (await import('./offer-left.tsx')).OfferLeft,
);
const Promised = onTouch(
  onServer && DrawnPromised,
  'resources/promised',
  async () => (await import('./promised.tsx')).Promised,
);
const OfferFits = onTouch(
  onServer && DrawnOfferFits,
  'resources/offer-fits',
  async () => (await import('./offer-fits.tsx')).OfferFits,
);

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  data?.offer.title ?? msg`Offer`,
  data?.mission.acronym,
]);
export const handle = { framed: true, catalogues: ['initiatives'] };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  if (!context.actor) throw redirect(`/sign-in?to=${encodeURIComponent(new URL(request.url).pathname)}`);
  const offer = await context.query.resources.offer({ id: params.id ?? '' });
  const said = await context.query.channels.saidAbout({ kind: 'offer', id: offer.id });
  return { offer, said, mission: await context.query.missions.frame({ mission: offer.mission.slug }) };
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
  const { offer, said, mission } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  useResourceNews(offer.heard);
  return (
    <MissionPage mission={mission}>
      <OfferHead offer={offer} />
      <OfferActs offer={offer} reply={reply} />
      <div className="grid items-start gap-x-6 gap-y-4 xl:grid-cols-[minmax(0,1fr)_minmax(16rem,22rem)]">
        <div className="min-w-0">
          <OfferLeft offer={offer} />
          <Promised allocations={offer.allocations} reply={reply} on="offer" />
          <OfferFits offer={offer} reply={reply} />
        </div>
        <div className="grid min-w-0 gap-4">
          <OfferFactsCard offer={offer} />
          <SaidIn messages={said} />
        </div>
      </div>
    </MissionPage>
  );
}
