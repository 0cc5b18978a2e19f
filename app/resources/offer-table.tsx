import { Trans, useLingui } from '@lingui/react/macro';
import type { OfferItem } from '#server/resources/view-offers.ts';
import { themeWords } from '../missions/theme-words.ts';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Pill } from '../ui/pill.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { useItemName } from './item-name.ts';
import { OfferBar } from './offer-bar.tsx';
import { offerStateWords, offerTones } from './offer-words.ts';
import { StateWord } from './state-word.tsx';
import { Quantity } from './units.tsx';

/** Offers with who makes them, until when, where, and what is left. */
export function OfferTable({ rows }: { rows: readonly OfferItem[] }) {
  return (
    <Table
      caption={<Trans>Offers</Trans>}
      captionHidden
      columns={useColumns()}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}

function useColumns(): Column<OfferItem>[] {
  const { t, i18n } = useLingui();
  return [
    { head: t`Offer`, primary: true, cell: (row) => <Offered row={row} /> },
    {
      head: t`To be had`,
      cell: (row) => (
        <div className="text-small">
          <div>
            <Time at={row.availableFrom} /> – <Time at={row.availableUntil} />
          </div>
          <div className="flex flex-wrap gap-x-1 text-muted">
            {row.place ? (
              <span>
                <Name>{row.place}</Name> ·
              </span>
            ) : null}
            <span>{row.liftIncluded ? <Trans>lift included</Trans> : <Trans>without lift</Trans>}</span>
          </div>
        </div>
      ),
    },
    {
      head: t`What is left`,
      cell: (row) => (
        <div className="min-w-44">
          <OfferBar ladder={row.ladder} unit={row.unit} />
        </div>
      ),
    },
    {
      head: t`State`,
      nowrap: true,
      cell: (row) => <StateWord tone={offerTones[row.state]}>{i18n._(offerStateWords[row.state])}</StateWord>,
    },
  ];
}

function Offered({ row }: { row: OfferItem }) {
  const { i18n } = useLingui();
  const itemName = useItemName();
  return (
    <div className="grid gap-0.5">
      <Link to={`/offers/${row.id}`} className="font-semibold">
        <Quantity value={row.quantity} unit={row.unit} /> · <Name>{itemName(row.item)}</Name>
      </Link>
      <span className="text-small text-muted">
        <Name>{row.organisation.name}</Name>
        {row.title ? (
          <>
            {' · '}
            <Name>{row.title}</Name>
          </>
        ) : null}
      </span>
      <span className="flex flex-wrap gap-1">
        {row.kind === 'capacity' ? (
          <Pill>
            <Trans>lent</Trans>
          </Pill>
        ) : null}
        {row.earmark ? (
          <Pill tone="info">
            <Trans>only for {i18n._(themeWords[row.earmark])}</Trans>
          </Pill>
        ) : null}
        {row.useBy ? (
          <Pill tone="warn">
            <span>
              <Trans>
                use by <Time at={row.useBy} />
              </Trans>
            </span>
          </Pill>
        ) : null}
      </span>
    </div>
  );
}
