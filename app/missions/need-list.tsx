import { Trans, useLingui } from '@lingui/react/macro';
import type { NeedInBrief } from '#server/missions/view.ts';
import { useItemName } from '../resources/item-name.ts';
import { priorityWords } from '../resources/need-words.ts';
import { Quantity } from '../resources/units.tsx';
import { Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Pill } from '../ui/pill.tsx';
import { useReading } from '../ui/reading.tsx';
import { Time } from '../ui/time.tsx';

interface NeedListProps {
  needs: readonly NeedInBrief[];
  /** The reader may open each need's own page; others are led to its initiative. */
  entered: boolean;
  withMission?: boolean;
}

/** Needs in a line each: how much of what is still open, by when, for which work. */
export function NeedList({ needs, entered, withMission = false }: NeedListProps) {
  return (
    <ul className="grid divide-y divide-line rounded-md border border-line bg-surface">
      {needs.map((need) => (
        <NeedLine key={need.id} {...{ need, entered, withMission }} />
      ))}
    </ul>
  );
}

function NeedLine({
  need,
  entered,
  withMission,
}: {
  need: NeedInBrief;
  entered: boolean;
  withMission: boolean;
}) {
  const { i18n } = useLingui();
  const itemName = useItemName();
  const { now } = useReading();
  const { initiative, priority } = need;
  const to = entered ? `/needs/${need.id}` : initiative ? `/initiatives/${initiative.id}` : null;
  const what = (
    <>
      <Name>{itemName(need.item)}</Name>
      {' · '}
      <Quantity value={need.open} unit={need.unit} />
    </>
  );
  return (
    <li className="grid gap-0.5 px-3 py-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">
          {to ? (
            <Link to={to} look="plain">
              {what}
            </Link>
          ) : (
            what
          )}
        </span>
        <span className="flex flex-wrap items-baseline gap-x-2 text-small text-muted">
          {priority === 'urgent' || priority === 'high' ? (
            <Pill tone={priority === 'urgent' ? 'bad' : 'warn'}>{i18n._(priorityWords[priority])}</Pill>
          ) : null}
          {need.neededBy < now.slice(0, 10) ? (
            <span className="text-bad">
              <Trans>
                was needed by <Time at={need.neededBy} />
              </Trans>
            </span>
          ) : (
            <span>
              <Trans>
                by <Time at={need.neededBy} />
              </Trans>
            </span>
          )}
        </span>
      </div>
      <div className="text-small text-muted">
        {withMission ? (
          <>
            <Code>{need.mission.acronym}</Code>
            {initiative ? ' · ' : null}
          </>
        ) : null}
        {initiative ? <Name lang={initiative.language}>{initiative.title}</Name> : null}
      </div>
    </li>
  );
}
