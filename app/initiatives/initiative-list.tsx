import { Trans } from '@lingui/react/macro';
import { useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { InitiativeList as List } from '#server/initiatives/view.ts';
import { Empty } from '../ui/empty.tsx';
import { Pager } from '../ui/pager.tsx';
import { InitiativeFilters, narrowingNames } from './initiative-filters.tsx';
import { InitiativeTable } from './initiative-table.tsx';

interface InitiativeListProps {
  list: List;
  withMission?: boolean;
  /** What to do where there is none yet. */
  act?: ReactNode;
  children?: ReactNode;
}

/** A list that is narrowed by its address, and what to do where it is empty. */
export function InitiativeList({ list, withMission = false, act, children }: InitiativeListProps) {
  const [query] = useSearchParams();
  const narrowed = narrowingNames.some((name) => query.get(name));
  return (
    <>
      <InitiativeFilters areas={list.areas} />
      {list.rows.length > 0 ? (
        <InitiativeTable rows={list.rows} withMission={withMission} />
      ) : (
        <Empty
          title={narrowed ? <Trans>No initiative is like that</Trans> : <Trans>No initiative yet</Trans>}
          act={narrowed ? undefined : act}
        >
          {narrowed ? (
            <Trans>Search for fewer words, or show all.</Trans>
          ) : (
            <Trans>Joint work comes here once it is approved or reported.</Trans>
          )}
        </Empty>
      )}
      <Pager next={list.next} />
      {children}
    </>
  );
}
