import { Trans, useLingui } from '@lingui/react/macro';
import type { ReportView } from '#server/moderation/view.ts';
import { MessageText } from '../channels/message-text.tsx';
import { placeOf } from '../channels/place-of.ts';
import { Card } from '../ui/card.tsx';
import { type Definition, DefinitionList } from '../ui/definition-list.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Time } from '../ui/time.tsx';
import { Tlp } from '../ui/tlp.tsx';
import { ruleWords } from './rule-words.ts';

/** What was said, who says what about it, and what was decided so far. */
export function ReportFacts({ report }: { report: ReportView }) {
  const { i18n } = useLingui();
  const { said, author, reporter, decision, appeal, settled } = report;
  return (
    <>
      <Card
        title={<Trans>The message, as it stood</Trans>}
        aside={said.tlp === 'GREEN' || said.tlp === 'CLEAR' ? null : <Tlp label={said.tlp} />}
      >
        <p className="text-small text-muted">
          <Name>{author.name}</Name> · <Name>{author.organisation}</Name> · <Time at={said.at} focusable />
          {said.place ? (
            <>
              {' · '}
              <Link to={placeOf(said.place)}>
                <Trans>Show it where it was said</Trans>
              </Link>
            </>
          ) : null}
        </p>
        <MessageText message={{ ...said, state: 'posted', removed: null }} />
        {report.hidden ? (
          <p className="mt-2 text-small text-muted">
            <Trans>Nobody sees it in the channel until it is decided on.</Trans>
          </p>
        ) : null}
      </Card>
      <DefinitionList
        items={[
          { term: <Trans>Reported as</Trans>, value: i18n._(ruleWords[report.rule].name) },
          reporter && {
            term: <Trans>Reported by</Trans>,
            value: (
              <>
                <Name>{reporter.name}</Name> · <Name>{reporter.organisation}</Name>
              </>
            ),
          },
          reporter?.note ? { term: <Trans>Note</Trans>, value: <bdi>{reporter.note}</bdi> } : null,
          report.assignedTo && report.as === 'decider'
            ? { term: <Trans>Taken by</Trans>, value: <Name>{report.assignedTo.name}</Name> }
            : null,
          decision || report.as !== 'decider'
            ? null
            : { term: <Trans>Due</Trans>, value: <Time at={report.due} as="full" /> },
        ]}
      />
      {decision ? (
        <Card title={decision.outcome === 'upheld' ? <Trans>Upheld</Trans> : <Trans>Dismissed</Trans>}>
          <DefinitionList
            items={[
              {
                term: <Trans>The rule</Trans>,
                value: (
                  <>
                    {i18n._(ruleWords[decision.rule].name)}
                    <p className="text-small text-muted">{i18n._(ruleWords[decision.rule].text)}</p>
                  </>
                ),
              },
              { term: <Trans>Reason</Trans>, value: <bdi>{decision.reason}</bdi> },
              mute(decision.mutedUntil),
              ...when(decision),
            ]}
          />
        </Card>
      ) : null}
      {appeal ? (
        <Card title={<Trans>The appeal</Trans>} aside={<Time at={appeal.at} focusable />}>
          <p>
            <bdi>{appeal.text}</bdi>
          </p>
        </Card>
      ) : null}
      {settled ? (
        <Card
          title={
            settled.outcome === 'confirmed' ? (
              <Trans>The decision stands</Trans>
            ) : (
              <Trans>The decision is turned round</Trans>
            )
          }
        >
          <DefinitionList
            items={[{ term: <Trans>Reason</Trans>, value: <bdi>{settled.reason}</bdi> }, ...when(settled)]}
          />
        </Card>
      ) : null}
    </>
  );
}

const mute = (until: string | null): Definition | null =>
  until ? { term: <Trans>Muted until</Trans>, value: <Time at={until} as="full" /> } : null;

const when = ({ at, by }: { at: string; by: string | null }): (Definition | null)[] => [
  by ? { term: <Trans>Decided by</Trans>, value: <Name>{by}</Name> } : null,
  { term: <Trans>When</Trans>, value: <Time at={at} as="full" /> },
];
