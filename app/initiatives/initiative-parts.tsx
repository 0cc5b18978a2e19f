import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import { mayAddMilestone, mayReport } from '#domain/initiatives/policy.ts';
import type { InitiativeView, MilestoneView, PlaceView } from '#server/initiatives/view.ts';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { DateInput, TextInput } from '../ui/form/text-input.tsx';
import { Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Pill } from '../ui/pill.tsx';
import { useReading } from '../ui/reading.tsx';
import { Time } from '../ui/time.tsx';
import { iatiRoleWords, roleWords } from './partner-words.ts';

/** Who has a place in it, and which. */
export function Partners({ view }: { view: InitiativeView }) {
  const { i18n } = useLingui();
  const signedIn = useActor() !== null;
  return (
    <Card title={<Trans>Partners</Trans>}>
      <ul className="grid gap-2">
        {view.partners.map((partner) => (
          <li key={partner.id} className="flex flex-wrap items-baseline justify-between gap-x-3">
            {signedIn ? (
              <Link to={`/organisations/${partner.id}`} look="plain">
                <Name>{partner.name}</Name>
              </Link>
            ) : (
              <Name>{partner.name}</Name>
            )}
            <span className="text-small text-muted">
              {i18n._(roleWords[partner.role])} · {i18n._(iatiRoleWords[partner.iatiRole])}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function Places({ places }: { places: readonly PlaceView[] }) {
  if (places.length === 0) return null;
  return (
    <Card title={<Trans>Places</Trans>}>
      <ul className="grid gap-2">
        {places.map((place) => (
          <li key={`${place.name} ${place.pcode}`}>
            <Name>{place.name}</Name>
            <span className="text-small text-muted">
              {place.admin1 && place.admin1 !== place.name ? (
                <>
                  {' · '}
                  <Name>{place.admin1}</Name>
                </>
              ) : null}
              {place.country ? (
                <>
                  {' · '}
                  <Code>{place.country}</Code>
                </>
              ) : null}
              {place.pcode ? (
                <>
                  {' · '}
                  <Code>{place.pcode}</Code>
                </>
              ) : null}
              <Position place={place} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Position({ place }: { place: PlaceView }) {
  if (place.latitude === null || place.longitude === null) return null;
  return (
    <>
      {' · '}
      <Code>
        {place.latitude.toFixed(place.coarse ? 1 : 4)}, {place.longitude.toFixed(place.coarse ? 1 : 4)}
      </Code>
      {place.coarse ? (
        <>
          {' '}
          <Trans>(the wider area)</Trans>
        </>
      ) : null}
    </>
  );
}

interface PartProps {
  view: InitiativeView;
  reply: FormReply | null;
}

export function Milestones({ view, reply }: PartProps) {
  const actor = useActor();
  const mayAdd = mayAddMilestone(actor, view.facts).allowed;
  if (view.milestones.length === 0 && !mayAdd) return null;
  return (
    <Card title={<Trans>Milestones</Trans>}>
      <ul className="grid gap-3">
        {view.milestones.map((milestone) => (
          <Milestone key={milestone.id} milestone={milestone} view={view} reply={reply} />
        ))}
      </ul>
      {mayAdd ? (
        <details className="mt-3">
          <summary className="cursor-pointer text-small">
            <Trans>Add a milestone</Trans>
          </summary>
          <div className="mt-2">
            <CommandForm
              command="initiative.add-milestone"
              reply={reply}
              fixed={{ initiativeId: view.id }}
              submit={<Trans>Add</Trans>}
              small
            >
              <TextInput name="title" label={<Trans>What is done</Trans>} required />
              <DateInput name="dueOn" label={<Trans>By</Trans>} required />
            </CommandForm>
          </div>
        </details>
      ) : null}
    </Card>
  );
}

function Milestone({ milestone, view, reply }: PartProps & { milestone: MilestoneView }) {
  const { now } = useReading();
  const today = now.slice(0, 10);
  const late = !milestone.reachedOn && milestone.dueOn !== null && milestone.dueOn < today;
  const actor = useActor();
  const open = !milestone.reachedOn && mayReport(actor, view.facts).allowed;
  return (
    <li className="grid gap-1">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <Name>{milestone.title}</Name>
        {milestone.reachedOn ? (
          <Pill tone="good">
            <Trans>
              reached <Time at={milestone.reachedOn} />
            </Trans>
          </Pill>
        ) : milestone.dueOn ? (
          <Pill tone={late ? 'warn' : 'plain'}>
            <Trans>
              due <Time at={milestone.dueOn} />
            </Trans>
          </Pill>
        ) : null}
      </div>
      {open ? (
        <CommandForm
          command="initiative.reach-milestone"
          reply={reply}
          fixed={{ initiativeId: view.id, milestoneId: milestone.id }}
          submit={<Trans>It is reached</Trans>}
          small
          variant="secondary"
          className="sm:flex sm:items-end"
        >
          <DateInput name="reachedOn" label={<Trans>On</Trans>} defaultValue={today} max={today} required />
        </CommandForm>
      ) : null}
    </li>
  );
}
