import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from '@remix-run/react';
import { ButtonLink } from './link.tsx';

interface PagerProps {
  /** The cursor of the following page; null on the last. */
  next: string | null;
  /** The query parameter that carries the cursor. */
  name?: string;
}

/** Goes on to the next page of a list, and back to its beginning. Draws nothing where one page is all. */
export function Pager({ next, name = 'after' }: PagerProps) {
  const { t } = useLingui();
  const { search } = useLocation();
  const onFirst = !new URLSearchParams(search).has(name);
  if (next === null && onFirst) return null;
  const to = (cursor: string | null) => {
    const query = new URLSearchParams(search);
    if (cursor === null) query.delete(name);
    else query.set(name, cursor);
    return `?${query.toString()}`;
  };
  return (
    <nav aria-label={t`Pages`} className="mt-4 flex flex-wrap gap-2">
      {onFirst ? null : (
        <ButtonLink to={to(null)} small>
          <Trans>Back to the first</Trans>
        </ButtonLink>
      )}
      {next === null ? null : (
        <ButtonLink to={to(next)} small>
          <Trans>Show more</Trans>
        </ButtonLink>
      )}
    </nav>
  );
}
