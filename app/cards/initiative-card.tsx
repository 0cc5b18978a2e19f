import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { nextInitiativeAct } from '#domain/initiatives/next-act.ts';
import type { InitiativeCard as Initiative } from '#server/initiatives/view.ts';
import { actionWords } from '../initiatives/act-words.ts';
import { stateTones, stateWords } from '../initiatives/state-words.ts';
import { StateWord } from '../resources/state-word.tsx';
import { useActor } from '../shell/root-data.ts';
import { Name } from '../ui/name.tsx';
import { CardPress, CardWay } from './card-act.tsx';
import { CardFrame } from './card-frame.tsx';

interface InitiativeCardProps {
  initiative: Initiative;
  messageId: string | undefined;
}

export function InitiativeCard({ initiative, messageId }: InitiativeCardProps) {
  const { i18n } = useLingui();
  const { state } = initiative;
  return (
    <CardFrame
      kind={<Trans>Initiative</Trans>}
      title={<Name lang={initiative.language}>{initiative.title}</Name>}
      to={`/initiatives/${initiative.id}`}
      state={<StateWord tone={stateTones[state]}>{i18n._(stateWords[state])}</StateWord>}
      meta={
        <>
          <Name>{initiative.lead.name}</Name>
          <span>
            <Plural value={initiative.partners} one="# partner" other="# partners" />
          </span>
          {initiative.openNeeds > 0 ? (
            <span>
              <Plural value={initiative.openNeeds} one="# open need" other="# open needs" />
            </span>
          ) : null}
        </>
      }
      act={<Act initiative={initiative} messageId={messageId} />}
    />
  );
}

const join = msg`Ask to join`;

function Act({ initiative, messageId }: InitiativeCardProps) {
  const { i18n } = useLingui();
  const act = nextInitiativeAct(useActor(), initiative.facts);
  if (!act) return null;
  if (act.action === 'join') {
    return <CardWay to={`/initiatives/${initiative.id}/join`} words={i18n._(join)} />;
  }
  return (
    <CardPress
      command={`initiative.${act.action}`}
      fixed={{ initiativeId: initiative.id }}
      words={i18n._(actionWords[act.action])}
      messageId={messageId}
    />
  );
}
