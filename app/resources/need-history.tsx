import { Trans, useLingui } from '@lingui/react/macro';
import type { NeedMoment, NeedView } from '#server/resources/view-needs.ts';
import { Card } from '../ui/card.tsx';
import { Name } from '../ui/name.tsx';
import { Timeline } from '../ui/timeline.tsx';
import { momentWords } from './moment-words.ts';
import { needStateWords } from './need-words.ts';
import { Quantity } from './units.tsx';

/** What happened to a need and to what was promised to it, the latest first. */
export function NeedHistory({ need }: { need: NeedView }) {
  const { t } = useLingui();
  return (
    <Card id="history" title={<Trans>History</Trans>}>
      <Timeline
        label={t`History`}
        moments={need.history.map((moment) => ({
          key: moment.id,
          at: moment.at,
          title: <Title moment={moment} need={need} />,
          children: <By moment={moment} />,
        }))}
      />
    </Card>
  );
}

function Title({ moment, need }: { moment: NeedMoment; need: NeedView }) {
  const { i18n } = useLingui();
  const words = momentWords[moment.type];
  if (moment.type === 'need.moved' && moment.state) return <>{i18n._(needStateWords[moment.state])}</>;
  const isAllocation = moment.type.startsWith('allocation.');
  return (
    <>
      {words ? i18n._(words) : moment.type}
      {isAllocation && moment.quantity !== null ? (
        <>
          {' · '}
          <Quantity value={moment.quantity} unit={need.unit} />
        </>
      ) : null}
    </>
  );
}

function By({ moment: { person, organisation } }: { moment: NeedMoment }) {
  if (!person) return null;
  return (
    <>
      <Name>{person}</Name>
      {organisation ? (
        <>
          {' · '}
          <Name>{organisation}</Name>
        </>
      ) : null}
    </>
  );
}
