import { Trans, useLingui } from '@lingui/react/macro';
import type { NeedView } from '#server/resources/view-needs.ts';
import { themeWords } from '../missions/theme-words.ts';
import { UpTo } from '../shell/mission-frame.tsx';
import { Card } from '../ui/card.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pill } from '../ui/pill.tsx';
import { Time } from '../ui/time.tsx';
import { useItemName } from './item-name.ts';
import { needStateTones, priorityTones } from './need-tones.ts';
import { needStateWords, priorityWords } from './need-words.ts';
import { StateWord } from './state-word.tsx';
import { Quantity } from './units.tsx';

/** What is needed, how urgently, by when and where. */
export function NeedHead({ need }: { need: NeedView }) {
  const { i18n } = useLingui();
  const itemName = useItemName();
  return (
    <PageHead
      up={
        <UpTo>
          <Link to={`/missions/${need.mission.slug}/resources`}>
            <Trans>Needs</Trans>
          </Link>
        </UpTo>
      }
      title={
        <>
          <Quantity value={need.quantity} unit={need.unit} /> · <Name>{itemName(need.item)}</Name>
        </>
      }
      meta={
        <>
          <StateWord tone={needStateTones[need.state]}>{i18n._(needStateWords[need.state])}</StateWord>
          <Pill tone={priorityTones[need.priority]}>{i18n._(priorityWords[need.priority])}</Pill>
          <span>
            <Trans>
              by <Time at={need.neededBy} /> (<Time at={need.neededBy} as="away" />)
            </Trans>
          </span>
          {need.place ? <Name>{need.place}</Name> : null}
        </>
      }
    >
      {need.title ? (
        <p className="max-w-text">
          <Name>{need.title}</Name>
        </p>
      ) : null}
    </PageHead>
  );
}

/** Who needs it, for what, until when and exactly where. */
export function NeedFactsCard({ need }: { need: NeedView }) {
  const { i18n } = useLingui();
  const { initiative, organisation, position, theme } = need;
  return (
    <Card title={<Trans>About this need</Trans>}>
      <DefinitionList
        items={[
          {
            term: <Trans>Recipient</Trans>,
            value: (
              <Link to={`/organisations/${organisation.id}`}>
                <Name>{organisation.name}</Name>
              </Link>
            ),
          },
          initiative && {
            term: <Trans>Initiative</Trans>,
            value: (
              <Link to={`/initiatives/${initiative.id}`}>
                <Name lang={initiative.language}>{initiative.title}</Name>
              </Link>
            ),
          },
          theme && { term: <Trans>Cluster or theme</Trans>, value: i18n._(themeWords[theme]) },
          need.neededUntil && { term: <Trans>In use until</Trans>, value: <Time at={need.neededUntil} /> },
          position && { term: <Trans>Position</Trans>, value: <Position position={position} /> },
          need.note && {
            term: <Trans>Note</Trans>,
            value: (
              <span className="whitespace-pre-line" dir="auto">
                {need.note}
              </span>
            ),
          },
          { term: <Trans>Stated</Trans>, value: <Stated need={need} /> },
        ].map((item) => item || null)}
      />
    </Card>
  );
}

function Position({ position }: { position: NonNullable<NeedView['position']> }) {
  const { latitude, longitude, coarse } = position;
  return (
    <>
      <bdi dir="ltr" className="tabular-nums">
        {latitude}, {longitude}
      </bdi>{' '}
      {coarse ? (
        <span className="text-small text-muted">
          <Trans>roughly: the exact place is known to those involved</Trans>
        </span>
      ) : null}
    </>
  );
}

function Stated({ need }: { need: NeedView }) {
  return (
    <>
      <Time at={need.statedAt} focusable />
      {need.statedBy ? (
        <>
          {' · '}
          <Name>{need.statedBy}</Name>
        </>
      ) : null}
    </>
  );
}
