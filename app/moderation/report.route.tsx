import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { useStream } from '../live/use-stream.ts';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pill } from '../ui/pill.tsx';
import { ReportActs } from './report-acts.tsx';
import { ReportFacts } from './report-facts.tsx';
import { reportStateWords } from './rule-words.ts';

export const meta = pageTitle(() => msg`A report`);

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { reportId = '' } = params;
  return { report: await context.query.moderation.report({ reportId }), now: context.now };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const commands = [
    'report.assign',
    'report.hide',
    'report.decide',
    'report.appeal',
    'report.settle',
  ] as const;
  const reply = await context.submit(request, commands);
  if (!reply.ok) return context.refuse(reply);
  return redirect(new URL(request.url).pathname, 303);
}

export default function ReportPage() {
  const { report, now } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const { i18n } = useLingui();
  const actor = useActor();
  useStream(actor ? `user:${actor.personId}` : null);
  const { word, tone } = reportStateWords[report.state];
  return (
    <div className="grid max-w-form gap-5">
      <PageHead
        title={
          report.as === 'author' ? (
            <Trans>A report on your message</Trans>
          ) : (
            <Trans>A report on a message</Trans>
          )
        }
        meta={<Pill tone={tone}>{i18n._(word)}</Pill>}
        up={
          report.as === 'decider' ? (
            <Link to="/moderation">
              <Trans>What waits for moderators</Trans>
            </Link>
          ) : null
        }
      />
      <ReportFacts report={report} />
      <ReportActs report={report} now={now} reply={reply} />
    </div>
  );
}
