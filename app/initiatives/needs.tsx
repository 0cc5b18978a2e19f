import { Trans, useLingui } from '@lingui/react/macro';
import { actsFor, coordinates, takesPart } from '#domain/core/actor.ts';
import type { MissionId } from '#domain/core/id.ts';
import type { InitiativeState } from '#domain/initiatives/lifecycle.ts';
import { mayContribute } from '#domain/resources/contribute-policy.ts';
import type { InitiativeView, NeedOfInitiative } from '#server/initiatives/view.ts';
import { useItemName } from '../resources/item-name.ts';
import { NeedBar } from '../resources/need-bar.tsx';
import { needStateWords, priorityWords } from '../resources/need-words.ts';
import { Quantity } from '../resources/units.tsx';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Pill } from '../ui/pill.tsx';
import { Time } from '../ui/time.tsx';

const ended: readonly InitiativeState[] = ['completed', 'closed', 'cancelled'];

/** What it needs, and how far each need is covered. */
export function Needs({ view }: { view: InitiativeView }) {
  const { needs, mission } = view;
  const actor = useActor();
  const missionId = mission.id as MissionId;
  const readable = ({ state }: NeedOfInitiative) =>
    state === 'draft'
      ? coordinates(actor, missionId) || actsFor(actor, view.facts.leadId)
      : takesPart(actor, missionId);
  const { leadId, partnerIds } = view.facts;
  const own = actor?.organisation?.id;
  const states =
    own !== undefined && [leadId, ...partnerIds].includes(own) && mayContribute(actor, missionId).allowed;
  return (
    <Card
      id="needs"
      title={<Trans>Needs</Trans>}
      aside={
        states && !ended.includes(view.state) ? (
          <Link to={`/missions/${mission.slug}/needs/new?initiative=${view.id}`}>
            <Trans>State a need</Trans>
          </Link>
        ) : null
      }
    >
      {needs.length === 0 ? (
        <p className="text-muted">
          <Trans>Nothing is needed from others.</Trans>
        </p>
      ) : (
        <ul className="grid gap-4">
          {needs.map((need) => (
            <Need key={need.id} need={need} readable={readable(need)} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Need({ need, readable }: { need: NeedOfInitiative; readable: boolean }) {
  const { i18n } = useLingui();
  const itemName = useItemName();
  const words = (
    <>
      <Quantity value={need.quantity} unit={need.unit} /> · <Name>{itemName(need.item)}</Name>
    </>
  );
  return (
    <li className="grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">
          {readable ? (
            <Link to={`/needs/${need.id}`} look="plain">
              {words}
            </Link>
          ) : (
            words
          )}
        </span>
        <span className="flex flex-wrap gap-x-2 text-small text-muted">
          {need.priority === 'urgent' || need.priority === 'high' ? (
            <Pill tone={need.priority === 'urgent' ? 'bad' : 'warn'}>
              {i18n._(priorityWords[need.priority])}
            </Pill>
          ) : null}
          <Trans>
            by <Time at={need.neededBy} />
          </Trans>
          <span>{i18n._(needStateWords[need.state])}</span>
        </span>
      </div>
      {need.title ? (
        <span className="text-small text-muted">
          <Name>{need.title}</Name>
        </span>
      ) : null}
      <NeedBar ladder={need.ladder} unit={need.unit} />
    </li>
  );
}
