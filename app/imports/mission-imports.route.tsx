import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { ImportList } from './import-list.tsx';
import { UploadForm } from './upload-form.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Imports`,
  data?.mission.acronym,
]);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { mission: slug = '' } = params;
  const [imports, mission] = await Promise.all([
    context.query.imports.listImports({ mission: slug }),
    context.query.missions.frame({ mission: slug }),
  ]);
  return { imports, mission };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['import.upload']);
  return reply.ok ? redirect(`/imports/${reply.result.importId}`, 303) : context.refuse(reply);
}

/** The sheets of a mission, and a form for the next. */
export default function MissionImports() {
  const { imports, mission } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  return (
    <MissionPage mission={mission}>
      <PageHead
        title={<Trans>Imports</Trans>}
        acts={
          <Link to="/imports">
            <Trans>Imports of all missions</Trans>
          </Link>
        }
      />
      <div className="grid gap-6">
        <UploadForm reply={reply} missionId={mission.id} />
        <ImportList imports={imports} />
      </div>
    </MissionPage>
  );
}
