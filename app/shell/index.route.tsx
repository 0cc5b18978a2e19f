import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { NeedInBrief } from '#server/missions/view.ts';
import { NeedList } from '../missions/need-list.tsx';
import { ButtonLink, Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { SectionHead } from '../ui/page-head.tsx';
import { pageTitle } from './page-title.ts';
import { useRootData } from './root-data.ts';

export const handle = { catalogues: ['missions', 'initiatives', 'resources'] };
export const meta = pageTitle(() => msg`Partners of peace operations`);

/** The first page: for a visitor what the portal is, for who is signed in their home. */
export async function loader({ context }: LoaderFunctionArgs) {
  if (context.actor) throw redirect('/home');
  const [missions, needed] = await Promise.all([
    context.query.missions.listMissions({}),
    context.query.missions.neededNow(),
  ]);
  return { missions: missions.filter(({ state }) => state !== 'closed'), needed };
}

export default function Index() {
  const { missions, needed } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="max-w-[30ch] text-display">
        <Trans>Partners of peace operations, working as one</Trans>
      </h1>
      <p className="mt-3 max-w-text">
        <Trans>
          In each mission, organisations find each other, say what is needed, give what they have, and follow
          it until it is in use.
        </Trans>
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        <ButtonLink to="/missions" variant="primary">
          <Trans>See the missions</Trans>
        </ButtonLink>
        <ButtonLink to="/initiatives">
          <Trans>Find an initiative</Trans>
        </ButtonLink>
        <ButtonLink to="/register">
          <Trans>Register an organisation</Trans>
        </ButtonLink>
      </div>
      {missions.length > 0 ? <UnderWay missions={missions} /> : null}
      {needed.length > 0 ? <Needed needs={needed} /> : null}
    </>
  );
}

function UnderWay({ missions }: { missions: Awaited<ReturnType<typeof loader>>['missions'] }) {
  return (
    <>
      <SectionHead
        title={<Trans>Missions under way</Trans>}
        aside={
          <Link to="/missions">
            <Trans>All missions</Trans>
          </Link>
        }
      />
      <WorldMap />
      <ul className="grid gap-x-8 sm:grid-cols-2 md:grid-cols-3">
        {missions.map(({ id, slug, acronym, area, partners, initiatives }) => (
          <li key={id} className="border-t border-line py-3">
            <Link to={`/missions/${slug}`} look="plain" className="font-semibold">
              <Code>{acronym}</Code>
            </Link>
            <div className="text-base">
              <Name>{area}</Name>
            </div>
            <div className="text-small text-muted">
              <Plural value={Number(partners)} one="# partner" other="# partners" /> ·{' '}
              <Plural value={Number(initiatives)} one="# initiative" other="# initiatives" />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function WorldMap() {
  const { t } = useLingui();
  const root = useRootData();
  if (root?.textOnly) return null;
  return (
    <img
      src={`/missions.svg?language=${root?.locale ?? 'en'}`}
      alt={t`Map of the world with the areas of the missions; the same as the list below.`}
      width={960}
      height={410}
      className="mb-4 h-auto w-full rounded-md border border-line"
    />
  );
}

/** What is most pressing in all missions. */
function Needed({ needs }: { needs: readonly NeedInBrief[] }) {
  return (
    <>
      <SectionHead title={<Trans>What is needed now</Trans>} />
      <div className="max-w-text text-base">
        <NeedList needs={needs} entered={false} withMission />
      </div>
    </>
  );
}
