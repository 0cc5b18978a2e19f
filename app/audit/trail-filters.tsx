import { Trans, useLingui } from '@lingui/react/macro';
import { useSearchParams } from '@remix-run/react';
import { useId } from 'react';
import type { TrailChoices } from '#server/audit/view.ts';
import { Filters } from '../ui/filters.tsx';
import { Link } from '../ui/link.tsx';
import { eventWords } from './words.ts';

/** Narrows the trail to a mission, a kind of act and a period; to a person or organisation by their names in it. */
export function TrailFilters({ choices }: { choices: TrailChoices }) {
  const { t, i18n } = useLingui();
  const [query] = useSearchParams();
  const missions = choices.missions.map(({ id, name }) => ({ value: id, label: name }));
  const acts = Object.entries(eventWords).map(([value, words]) => ({ value, label: i18n._(words) }));
  return (
    <>
      <Filters
        label={t`Narrow the trail`}
        filters={[
          {
            name: 'mission',
            label: t`Mission`,
            options: [{ value: '', label: t({ message: 'All', context: 'acts' }) }, ...missions],
          },
          {
            name: 'type',
            label: t({ message: 'Act', context: 'done' }),
            options: [{ value: '', label: t({ message: 'All', context: 'acts' }) }, ...acts],
          },
        ]}
      >
        <DayField name="from" label={t`From`} />
        <DayField name="to" label={t`Until`} />
        {(['person', 'organisation'] as const).map((name) =>
          choices[name] ? <input key={name} type="hidden" name={name} value={choices[name].id} /> : null,
        )}
      </Filters>
      <Narrowed choices={choices} query={query} />
    </>
  );
}

function DayField({ name, label }: { name: 'from' | 'to'; label: string }) {
  const [query] = useSearchParams();
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="date"
        name={name}
        defaultValue={query.get(name) ?? ''}
        className="control max-w-48"
      />
    </div>
  );
}

/** The person and the organisation it is narrowed to, and the way out. */
function Narrowed({ choices, query }: { choices: TrailChoices; query: URLSearchParams }) {
  const without = (name: string) => {
    const rest = new URLSearchParams(query);
    rest.delete(name);
    rest.delete('after');
    return `?${rest.toString()}`;
  };
  return (
    <div className="mb-3 flex flex-wrap gap-x-5 gap-y-1 empty:hidden">
      {choices.person ? (
        <span>
          <Trans>
            Only what <bdi>{choices.person.name}</bdi> did.
          </Trans>{' '}
          <Link to={without('person')}>
            <Trans>Show everybody</Trans>
          </Link>
        </span>
      ) : null}
      {choices.organisation ? (
        <span>
          <Trans>
            Only what was done for <bdi>{choices.organisation.name}</bdi>.
          </Trans>{' '}
          <Link to={without('organisation')}>
            <Trans>Show all organisations</Trans>
          </Link>
        </span>
      ) : null}
    </div>
  );
}
