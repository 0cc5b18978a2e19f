import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { MissionView } from '#server/missions/view.ts';
import { useRootData } from '../shell/root-data.ts';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Num } from '../ui/num.tsx';
import { Table } from '../ui/table.tsx';
import { Section } from './section.tsx';

/** Where there is work and need: a map, and the same as a table one click away. */
export function Where({ mission }: { mission: MissionView }) {
  const { t } = useLingui();
  const textOnly = useRootData()?.textOnly ?? false;
  const { slug, area, places, entered } = mission;
  return (
    <Section
      title={<Trans>Where</Trans>}
      aside={
        <Link to={`/missions/${slug}/initiatives`}>
          <Trans>All initiatives</Trans>
        </Link>
      }
    >
      <figure className="grid gap-2">
        {textOnly ? null : (
          <img
            src={`/missions/${slug}/map.svg`}
            alt={t`Map of ${area} with the places of joint work; the same as the table below it.`}
            width={640}
            height={420}
            className="h-auto w-full rounded-md border border-line"
          />
        )}
        <figcaption className="grid gap-1 text-small text-muted">
          {textOnly ? null : <Legend needs={entered} />}
          <span>
            <Trans>
              Areas, not exact places. The boundaries and names shown and the designations used imply no
              official endorsement or acceptance by the United Nations.
            </Trans>
          </span>
        </figcaption>
      </figure>
      {places.length > 0 ? (
        <details open={textOnly || undefined} className="text-small">
          <summary className="w-fit cursor-pointer text-accent">
            <Plural value={places.length} one="# place as a table" other="# places as a table" />
          </summary>
          <div className="mt-2">
            <PlaceTable places={places} needs={entered} />
          </div>
        </details>
      ) : null}
    </Section>
  );
}

function Legend({ needs }: { needs: boolean }) {
  return (
    <span className="flex flex-wrap gap-x-4">
      <span className="inline-flex items-center gap-1.5">
        <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3">
          <circle cx="6" cy="6" r="5" className="fill-accent" />
        </svg>
        <Trans>joint work</Trans>
      </span>
      {needs ? (
        <span className="inline-flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3">
            <rect x="1" y="1" width="10" height="10" className="fill-warn" />
          </svg>
          <Trans>something is needed</Trans>
        </span>
      ) : null}
    </span>
  );
}

function PlaceTable({ places, needs }: { places: MissionView['places']; needs: boolean }) {
  const { t } = useLingui();
  return (
    <Table
      caption={t`Places of work and need`}
      captionHidden
      dense
      scrolls
      rows={places}
      rowKey={({ name, latitude, longitude }) => `${name} ${latitude} ${longitude}`}
      columns={[
        { head: t`Place`, primary: true, cell: ({ name }) => <Name>{name}</Name> },
        { head: t`Initiatives`, numeric: true, cell: ({ initiatives }) => <Num value={initiatives} /> },
        ...(needs
          ? [
              {
                head: t`Open needs`,
                numeric: true,
                cell: (place: MissionView['places'][number]) => <Num value={place.needs} />,
              },
            ]
          : []),
      ]}
    />
  );
}
