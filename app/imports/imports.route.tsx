import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { pageTitle } from '../shell/page-title.ts';
import { PageHead } from '../ui/page-head.tsx';
import { ImportList } from './import-list.tsx';
import { UploadForm } from './upload-form.tsx';

export const meta = pageTitle(() => msg`Imports`);

export async function loader({ context }: LoaderFunctionArgs) {
  const [imports, missions] = await Promise.all([
    context.query.imports.listImports(),
    context.query.imports.importMissions(),
  ]);
  return { imports, missions };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['import.upload']);
  return reply.ok ? redirect(`/imports/${reply.result.importId}`, 303) : context.refuse(reply);
}

/** Every import this coordinator may see, and a form for sheets that span missions. */
export default function Imports() {
  const { imports, missions } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  return (
    <div className="max-w-page">
      <PageHead title={<Trans>Imports</Trans>} />
      <div className="grid gap-6">
        <UploadForm reply={reply} missions={missions} />
        <ImportList imports={imports} missions />
      </div>
    </div>
  );
}
