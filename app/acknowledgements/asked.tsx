import { Trans } from '@lingui/react/macro';
import type { AskedOrganisation, Asked as AskedPerson } from '#server/acknowledgements/view.ts';
import { Card } from '../ui/card.tsx';
import { Name } from '../ui/name.tsx';
import { Pill } from '../ui/pill.tsx';
import { Time } from '../ui/time.tsx';

/** Who has answered and who has not, by organisation: first those of which nobody has. */
export function Asked({ organisations }: { organisations: readonly AskedOrganisation[] }) {
  return organisations.map(({ id, name, answered, people }) => (
    <Card
      key={id}
      title={<Name>{name}</Name>}
      aside={
        <Pill tone={answered > 0 ? 'good' : 'warn'}>
          <Trans>
            {answered} of {people.length}
          </Trans>
        </Pill>
      }
      flush
    >
      <ul>
        {people.map((person) => (
          <li
            key={person.personId}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-line px-4 py-2 not-last:border-b"
          >
            <Name>{person.name}</Name>
            <span className="text-small text-muted">
              <Standing person={person} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  ));
}

function Standing({ person }: { person: AskedPerson }) {
  const { answeredAt, remindedAt, left } = person;
  if (answeredAt) {
    return (
      <Trans>
        acknowledged it <Time at={answeredAt} focusable />
      </Trans>
    );
  }
  if (left) return <Trans>left the channel</Trans>;
  return (
    <span className="font-semibold text-warn">
      {remindedAt ? (
        <Trans>
          not yet, reminded <Time at={remindedAt} focusable />
        </Trans>
      ) : (
        <Trans>not yet</Trans>
      )}
    </span>
  );
}
