import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '../shell/page-title.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Link } from '../ui/link.tsx';
import { Num } from '../ui/num.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { ruleWords } from './rule-words.ts';

export const meta = pageTitle(() => msg`Moderation in figures`);

const DAYS = 90;

export async function loader({ context }: LoaderFunctionArgs) {
  return context.query.moderation.moderationFigures({ days: DAYS });
}

export default function Figures() {
  const figures = useLoaderData<typeof loader>();
  const { i18n } = useLingui();
  const { hoursToDecision } = figures;
  return (
    <div className="grid max-w-text gap-5">
      <PageHead
        title={<Trans>Moderation in figures</Trans>}
        meta={<Trans>In the channels that you moderate, in the last 90 days.</Trans>}
        up={
          <Link to="/moderation">
            <Trans>What waits for moderators</Trans>
          </Link>
        }
      />
      <DefinitionList
        items={[
          { term: <Trans>Reports</Trans>, value: <Num value={figures.reports} /> },
          ...figures.byRule.map(({ rule, reports }) => ({
            key: rule,
            term: <span className="ps-4">{i18n._(ruleWords[rule].name)}</span>,
            value: <Num value={reports} />,
          })),
          { term: <Trans>Upheld</Trans>, value: <Num value={figures.upheld} /> },
          { term: <Trans>Dismissed</Trans>, value: <Num value={figures.dismissed} /> },
          { term: <Trans>Overdue</Trans>, value: <Num value={figures.overdue} /> },
          hoursToDecision !== null && {
            term: <Trans>Hours to a decision, in the middle case</Trans>,
            value: <Num value={hoursToDecision} />,
          },
          { term: <Trans>Appeals</Trans>, value: <Num value={figures.appealed} /> },
          { term: <Trans>Decisions turned round</Trans>, value: <Num value={figures.overturned} /> },
          {
            term: <Trans>Messages that waited and were let through</Trans>,
            value: <Num value={figures.released} />,
          },
          {
            term: <Trans>Messages that waited and were declined</Trans>,
            value: <Num value={figures.declined} />,
          },
          { term: <Trans>Mutes</Trans>, value: <Num value={figures.mutes} /> },
        ]}
      />
    </div>
  );
}
