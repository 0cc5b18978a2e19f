import { msg } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink, Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { SectionHead } from '../ui/page-head.tsx';
import { pageTitle } from './page-title.ts';

export const meta = pageTitle(() => msg`Partners of peace operations`);

/** The first page: for a visitor what the portal is, for who is signed in their home. */
export async function loader({ context }: LoaderFunctionArgs) {
  if (context.actor) throw redirect('/home');
  const missions = await context.query.missions.listMissions({});
  return { missions: missions.filter(({ state }) => state !== 'closed') };
}

export default function Index() {
  const { missions } = useLoaderData<typeof loader>();
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
        <ButtonLink to="/register">
          <Trans>Register an organisation</Trans>
        </ButtonLink>
      </div>
      {missions.length > 0 ? <UnderWay missions={missions} /> : null}
    </>
  );
}

function UnderWay({ missions }: { missions: Awaited<ReturnType<typeof loader>>['missions'] }) {
  return (
    <>
      <SectionHead title={<Trans>Missions under way</Trans>} />
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
