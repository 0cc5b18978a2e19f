import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { pageTitle } from '../shell/page-title.ts';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pager } from '../ui/pager.tsx';
import { askedOf, narrowing } from './asked.ts';
import { TrailFilters } from './trail-filters.tsx';
import { TrailTable } from './trail-table.tsx';

export const meta = pageTitle(() => msg`Who did what`);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = askedOf(request);
  const [trail, choices] = await Promise.all([
    context.query.audit.trail(asked),
    context.query.audit.trailChoices(asked),
  ]);
  return { trail, choices };
}

export default function Audit() {
  const { trail, choices } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={<Trans>Who did what</Trans>}
        meta={<Trans>Every act, for whom it was done, and when. Nothing here can be changed.</Trans>}
        acts={<ExportForm />}
      />
      <TrailFilters choices={choices} />
      <TrailTable rows={trail.rows} />
      <Pager next={trail.next} />
    </>
  );
}

/** Takes what is shown, all its pages, out of the portal; that stands in the trail itself. */
function ExportForm() {
  const [query] = useSearchParams();
  return (
    <form method="post" action="/audit/export">
      <input type="hidden" name="_command" value="audit.export" />
      {narrowing.map((name) =>
        query.get(name) ? <input key={name} type="hidden" name={name} value={query.get(name) ?? ''} /> : null,
      )}
      <Button>
        <Trans>Download as CSV</Trans>
      </Button>
    </form>
  );
}
