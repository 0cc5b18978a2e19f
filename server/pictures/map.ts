import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, type GeoProjection, geoEqualEarth, geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { numericOf } from '#domain/missions/countries.ts';
import { type Placed, placeLabels } from './labels.ts';
import { escapeXml, round, svg } from './svg.ts';

/** A place on a map, and what is written beside it. */
export interface Mark {
  readonly latitude: number;
  readonly longitude: number;
  readonly label?: string;
  readonly quiet?: boolean;
  /** Work is a dot, a need a square: told apart without their colours. */
  readonly shape?: 'dot' | 'square';
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where people live: without the ice of the south. */
const inhabited: GeoPermissibleObjects = {
  type: 'MultiPoint',
  coordinates: [-56, 78].flatMap((latitude) => [-180, 0, 180].map((longitude) => [longitude, latitude])),
};

const require = createRequire(import.meta.url);
const loaded = new Map<string, FeatureCollection>();

/** The borders file of that resolution; replaceable, since borders are a statement of its makers. */
function countries(resolution: '110m' | '50m'): FeatureCollection {
  const known = loaded.get(resolution);
  if (known) return known;
  const topology = require(`world-atlas/countries-${resolution}.json`) as Topology<{
    countries: GeometryCollection;
  }>;
  const collection = feature(topology, topology.objects.countries) as FeatureCollection;
  loaded.set(resolution, collection);
  return collection;
}

/** The world with the areas of missions and their marks. */
export function worldMap(areas: readonly string[], marks: readonly Mark[]): string {
  const size = { width: 960, height: 410 };
  const world = countries('110m');
  const projection = geoEqualEarth()
    .fitSize([size.width, size.height], inhabited)
    .clipExtent([
      [0, 0],
      [size.width, size.height],
    ]);
  return svg(size, land(world, projection, areas) + drawMarks(marks, projection, 5, size));
}

/** The countries of one mission, with the places of its partners' work. */
export function missionMap(areas: readonly string[], centre: Mark, marks: readonly Mark[]): string {
  const size = { width: 640, height: 420 };
  const world = countries('50m');
  const own = world.features.filter((country) => isOneOf(country, areas));
  const view: GeoPermissibleObjects =
    own.length > 0
      ? { type: 'FeatureCollection', features: own }
      : {
          type: 'MultiPoint',
          coordinates: [-3, 3].map((step) => [centre.longitude + step, centre.latitude + step]),
        };
  const margin = 24;
  const projection = geoMercator()
    .fitExtent(
      [
        [margin, margin],
        [size.width - margin, size.height - margin],
      ],
      view,
    )
    .clipExtent([
      [0, 0],
      [size.width, size.height],
    ]);
  return svg(size, land(world, projection, areas) + drawMarks(marks, projection, 6, size));
}

/** The borders file has no number for Kosovo (as understood in resolution 1244), only its name. */
function isOneOf({ id, properties }: Feature, areas: readonly string[]): boolean {
  const code = id === undefined && properties?.['name'] === 'Kosovo' ? 'XKX' : String(id);
  return areas.some((area) => numericOf(area) === code);
}

function land(world: FeatureCollection, projection: GeoProjection, areas: readonly string[]): string {
  const path = geoPath(projection).digits(1);
  const shape = (features: FeatureCollection['features'], role: string) =>
    `<path class="${role}-fill line-line" d="${path({ type: 'FeatureCollection', features }) ?? ''}"/>`;
  const own = world.features.filter((country) => isOneOf(country, areas));
  return (
    shape(
      world.features.filter((country) => !own.includes(country)),
      'land',
    ) + shape(own, 'area')
  );
}

function drawMarks(marks: readonly Mark[], projection: GeoProjection, radius: number, size: Size): string {
  const points = marks.flatMap(({ latitude, longitude, label = '', quiet = false, shape = 'dot' }) => {
    const point = projection([longitude, latitude]);
    return point ? [{ x: round(point[0]), y: round(point[1]), label, quiet, shape }] : [];
  });
  const dots = points.map(({ x, y, quiet, shape }) =>
    shape === 'square'
      ? `<rect class="second-fill bare-line" x="${round(x + 3)}" y="${round(y - radius - 5)}" width="10" height="10"/>`
      : `<circle class="${quiet ? 'muted' : 'accent'}-fill" cx="${x}" cy="${y}" r="${quiet ? radius - 2 : radius}"/>`,
  );
  const labels = placeLabels(
    points.filter(({ label }) => label),
    radius,
    size,
  );
  return dots.join('') + labels.map(drawLabel).join('');
}

function drawLabel({ x, y, label, textX, textY, led }: Placed): string {
  const text = `<text x="${round(textX)}" y="${round(textY)}">${escapeXml(label)}</text>`;
  if (!led) return text;
  const end = textX > x ? textX - 2 : textX + label.length * 8;
  return `<path class="muted-line" fill="none" d="M${x} ${y}L${round(end)} ${round(textY - 4)}"/>${text}`;
}
