import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Language } from '#domain/core/languages.ts';
import { svg } from './svg.ts';

/** Uniformed personnel of one year. */
export interface YearFigure {
  readonly year: number;
  readonly women: number;
  readonly men: number;
}

/** The leading countries of a year's table, women and men apart. */
export interface CountryFigure {
  readonly country: string;
  readonly women: number;
  readonly men: number;
}

interface Words {
  readonly women: string;
  readonly men: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: { women: 'Women', men: 'Men' },
  es: { women: 'Mujeres', men: 'Hombres' },
  fr: { women: 'Femmes', men: 'Hommes' },
  ar: { women: 'نساء', men: 'رجال' },
};

const width = 720;

/** Years side by side, women under men, as an SVG of its own. */
export function contributionsByYear(figures: readonly YearFigure[], language: Language): string {
  const height = 300;
  const rows = figures.flatMap(({ year, women, men }) => [
    { at: String(year), sex: 'women', personnel: women },
    { at: String(year), sex: 'men', personnel: men },
  ]);
  const chart = draw({
    width,
    height,
    marginLeft: 56,
    x: { label: null, type: 'band' },
    y: { label: null, grid: true, tickFormat: (value: number) => value.toLocaleString(language) },
    marks: [
      Plot.barY(rows, { x: 'at', y: 'personnel', fill: 'sex', order: ['women', 'men'] }),
      Plot.ruleY([0]),
    ],
  });
  return svg(
    { width, height: height + 28 },
    `${legend(language)}<g transform="translate(0 28)">${chart}</g>`,
  );
}

/** The countries that gave most in one year, women and men in one bar. */
export function contributionsByCountry(figures: readonly CountryFigure[], language: Language): string {
  const height = figures.length * 26 + 40;
  const rows = figures.flatMap(({ country, women, men }) => [
    { country, sex: 'women', personnel: women },
    { country, sex: 'men', personnel: men },
  ]);
  const chart = draw({
    width,
    height,
    marginLeft: 150,
    x: { label: null, grid: true, tickFormat: (value: number) => value.toLocaleString(language) },
    y: { label: null, domain: figures.map(({ country }) => country) },
    marks: [
      Plot.barX(rows, { y: 'country', x: 'personnel', fill: 'sex', order: ['women', 'men'] }),
      Plot.ruleX([0]),
    ],
  });
  return svg(
    { width, height: height + 28 },
    `${legend(language)}<g transform="translate(0 28)">${chart}</g>`,
  );
}

function legend(language: Language): string {
  const { women, men } = words[language];
  return (
    `<rect class="second-fill" x="8" y="6" width="12" height="12"/><text x="26" y="17">${women}</text>` +
    `<rect class="accent-fill" x="128" y="6" width="12" height="12"/><text x="146" y="17">${men}</text>`
  );
}

/** Draws with Plot on a document of its own; marks take the roles' classes for their colours, not Plot's. */
function draw(options: Plot.PlotOptions): string {
  const { document } = parseHTML('<html><body></body></html>');
  const plot = Plot.plot({
    ...options,
    document: document as unknown as Document,
    color: { domain: ['women', 'men'], range: ['WOMEN', 'MEN'] },
  }) as unknown as { querySelector(query: string): unknown; outerHTML: string };
  const inner = plot.querySelector('style') as { remove(): void } | null;
  inner?.remove();
  return plot.outerHTML
    .replaceAll(/fill="WOMEN"/g, 'class="second-fill"')
    .replaceAll(/fill="MEN"/g, 'class="accent-fill"')
    .replaceAll('currentColor', 'CurrentColor')
    .replaceAll('fill="CurrentColor"', '')
    .replaceAll('stroke="CurrentColor"', 'class="muted-line"');
}
