import { Trans, useLingui } from '@lingui/react/macro';
import { Form, Link, useSearchParams } from '@remix-run/react';
import { type ReactNode, useId } from 'react';
import { Button } from './button.tsx';
import { SearchBox } from './search-box.tsx';

export interface Filter {
  name: string;
  label: string;
  /** The first is what applies when nothing is chosen; its value is ''. */
  options: readonly { value: string; label: string }[];
}

interface FiltersProps {
  label: string;
  /** Words to search for, in the parameter `q`. */
  search?: string;
  filters: readonly Filter[];
  children?: ReactNode;
}

/** Narrows a list by its address: a GET form, so that every view can be linked to and sent on. */
export function Filters({ label, search, filters, children }: FiltersProps) {
  const { t } = useLingui();
  const [query] = useSearchParams();
  const id = useId();
  const narrowed = query.get('q') || filters.some(({ name }) => query.get(name));
  return (
    <Form
      method="get"
      role="search"
      aria-label={label}
      key={query.toString()}
      className="mb-4 grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:flex sm:flex-wrap"
    >
      {search ? <SearchBox label={search} defaultValue={query.get('q') ?? undefined} button={false} /> : null}
      {filters.map((filter) => (
        <div key={filter.name} className="grid min-w-0 gap-1 sm:min-w-36">
          <label htmlFor={`${id}-${filter.name}`} className="text-small font-semibold">
            {filter.label}
          </label>
          <select
            id={`${id}-${filter.name}`}
            name={filter.name}
            defaultValue={query.get(filter.name) ?? ''}
            className="control"
          >
            {filter.options.map(({ value, label: option }) => (
              <option key={value} value={value}>
                {option}
              </option>
            ))}
          </select>
        </div>
      ))}
      {children}
      <Button>{search ? t`Search` : t`Show`}</Button>
      {narrowed ? (
        <Link to="?" className="self-center text-small">
          <Trans>Show all</Trans>
        </Link>
      ) : null}
    </Form>
  );
}
