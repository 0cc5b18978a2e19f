import { msg } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '../shell/page-title.ts';
import { PageHead } from '../ui/page-head.tsx';
import { InitiativeList } from './initiative-list.tsx';

export const meta = pageTitle(() => msg`Initiatives`);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { mission: _, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  return context.query.initiatives.listInitiatives(asked);
}

/** Joint work of all missions. */
export default function Initiatives() {
  const list = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={<Trans>Initiatives in all missions</Trans>}
        meta={<Plural value={list.count} one="# initiative" other="# initiatives" />}
      />
      <InitiativeList list={list} withMission />
    </>
  );
}
