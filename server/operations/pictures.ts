import type { Sample } from '../core/history.ts';
import { escapeXml, round, svg } from '../pictures/svg.ts';
import { type Pictured, pictured } from './view.ts';

const WIDTH = 360;
const HEIGHT = 96;
/** Room for the highest value above and the base line below. */
const TOP = 18;
const MINUTES = 360;

/** One figure over the last six hours of this process, a bar a minute, the latest at the end; null where there is none of that name. */
export function pictureOf(samples: readonly Sample[], name: string, language: string): string | null {
  const figure = pictured.find((each) => each === name);
  return figure ? draw(samples, figure, language) : null;
}

function draw(samples: readonly Sample[], figure: Pictured, language: string): string {
  const values = samples.map((sample) => sample[figure]);
  const highest = Math.max(1, ...values);
  const step = WIDTH / MINUTES;
  const base = HEIGHT - 2;
  const bars = values
    .map((value, at) => {
      const x = WIDTH - (values.length - at) * step;
      const height = (value / highest) * (base - TOP);
      return `M${round(x)} ${base}v${round(-height)}h${round(step)}v${round(height)}z`;
    })
    .join('');
  const said = escapeXml(Math.max(0, ...values).toLocaleString(language));
  return svg(
    { width: WIDTH, height: HEIGHT },
    `<path class="accent-fill" d="${bars}"/><path class="line-line" fill="none" d="M0 ${TOP}H${WIDTH}M0 ${base}H${WIDTH}"/><text x="0" y="13">${said}</text>`,
  );
}
