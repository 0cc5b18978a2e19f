import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { nextNeedAct } from '#domain/resources/next-act.ts';
import type { NeedCard as Need } from '#server/resources/view-cards.ts';
import { useItemName } from '../resources/item-name.ts';
import { NeedBar } from '../resources/need-bar.tsx';
import { needStateTones } from '../resources/need-tones.ts';
import { needStateWords } from '../resources/need-words.ts';
import { StateWord } from '../resources/state-word.tsx';
import { Quantity } from '../resources/units.tsx';
import { useActor } from '../shell/root-data.ts';
import { Name } from '../ui/name.tsx';
import { Time } from '../ui/time.tsx';
import { AllocationAct } from './allocation-card.tsx';
import { CardPress, CardWay } from './card-act.tsx';
import { CardFrame } from './card-frame.tsx';

interface NeedCardProps {
  need: Need;
  messageId: string | undefined;
}

export function NeedCard({ need, messageId }: NeedCardProps) {
  const { i18n } = useLingui();
  const itemName = useItemName();
  return (
    <CardFrame
      kind={<Trans>Need</Trans>}
      title={
        <>
          <Quantity value={need.quantity} unit={need.unit} /> ·{' '}
          <Name>{need.title ?? itemName(need.item)}</Name>
        </>
      }
      to={`/needs/${need.id}`}
      state={<StateWord tone={needStateTones[need.state]}>{i18n._(needStateWords[need.state])}</StateWord>}
      meta={
        <>
          <Name>{need.organisation.name}</Name>
          <span>
            <Trans>
              by <Time at={need.neededBy} />
            </Trans>
          </span>
          {need.place ? <Name>{need.place}</Name> : null}
        </>
      }
      act={<Act need={need} messageId={messageId} />}
    >
      <NeedBar ladder={need.ladder} unit={need.unit} />
    </CardFrame>
  );
}

const words = { open: msg`Open it`, reserve: msg`Reserve for it`, offer: msg`Offer some` };

/** A consignment that waits for this reader comes before what is next with the need itself. */
function Act({ need, messageId }: NeedCardProps) {
  const { i18n } = useLingui();
  const actor = useActor();
  if (need.waiting) return <AllocationAct allocation={need.waiting} messageId={messageId} named />;
  const act = nextNeedAct(actor, need.facts, need.ladder.open);
  if (!act) return null;
  const said = i18n._(words[act.action]);
  if (act.action === 'open') {
    return <CardPress command="need.open" fixed={{ needId: need.id }} words={said} messageId={messageId} />;
  }
  const offering = `/missions/${need.missionId}/offers/new?need=${need.id}`;
  return <CardWay to={act.action === 'offer' ? offering : `/needs/${need.id}#matches`} words={said} />;
}
