import type { Language } from '#domain/core/languages.ts';
import { escapeXml, round, svg } from './svg.ts';

/** A mandate in time: calendar dates, the expiry or the end null where there is none. */
export interface MandateInTime {
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly expiresOn: string | null;
  readonly today: string;
  readonly resolutions: readonly { readonly reference: string; readonly adoptedOn: string }[];
}

const words: Readonly<Record<Language, { began: string; today: string; until: string; ended: string }>> = {
  en: { began: 'began', today: 'today', until: 'mandate until', ended: 'ended' },
  es: { began: 'comenzó', today: 'hoy', until: 'mandato hasta', ended: 'terminó' },
  fr: { began: 'début', today: 'aujourd’hui', until: 'mandat jusqu’au', ended: 'fin' },
  ar: { began: 'البداية', today: 'اليوم', until: 'الولاية حتى', ended: 'الانتهاء' },
};

const width = 960;
const height = 104;
const margin = 14;
const bar = { y: 42, height: 16 };

/** From the beginning to the expiry with today between them; reads from the right in Arabic. */
export function mandateLine(mandate: MandateInTime, language: Language): string {
  const { startedOn, endedOn, expiresOn, today, resolutions } = mandate;
  const last = endedOn ?? [expiresOn ?? today, today].sort().at(-1) ?? today;
  const span = Math.max(1, dayOf(last) - dayOf(startedOn));
  const at = (date: string) => {
    const share = Math.min(1, Math.max(0, (dayOf(date) - dayOf(startedOn)) / span));
    const x = margin + share * (width - 2 * margin);
    return round(language === 'ar' ? width - x : x);
  };
  const end = endedOn ?? expiresOn ?? last;
  const passed = endedOn ?? (today < end ? today : end);
  const say = words[language];
  const ticks = resolutions.map(
    ({ reference, adoptedOn }) =>
      `<circle class="bare-fill accent-line" stroke-width="2" cx="${at(adoptedOn)}" cy="${bar.y + bar.height / 2}" r="5"><title>${escapeXml(reference)}</title></circle>`,
  );
  return svg(
    { width, height },
    [
      block('area', at(startedOn), at(end)),
      block('accent', at(startedOn), at(passed)),
      ...ticks,
      label(at(startedOn), 24, `${say.began} ${dateIn(startedOn, language)}`),
      endedOn || expiresOn
        ? label(at(end), 24, `${endedOn ? say.ended : say.until} ${dateIn(end, language)}`)
        : '',
      endedOn
        ? ''
        : `<path class="text-line" stroke-width="2" d="M${at(today)} ${bar.y - 8}V${bar.y + bar.height + 10}"/>${label(at(today), bar.y + bar.height + 28, `${say.today} ${dateIn(today, language)}`)}`,
    ].join(''),
  );
}

const dayOf = (date: string) => Date.parse(date) / 86_400_000;

function block(role: string, from: number, to: number): string {
  const x = Math.min(from, to);
  return `<rect class="${role}-fill" x="${x}" y="${bar.y}" width="${round(Math.abs(to - from))}" height="${bar.height}" rx="3"/>`;
}

/** A text that stays inside the picture: it hangs to the side on which there is room. */
function label(x: number, y: number, text: string): string {
  const anchor = x < width / 4 ? 'start' : x > (3 * width) / 4 ? 'end' : 'middle';
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
}

const dateIn = (date: string, language: Language) =>
  new Intl.DateTimeFormat(tagOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(date));

/** Day first and Latin digits, as on the pages around the picture. */
const tagOf = (language: Language): string =>
  (({ en: 'en-GB', ar: 'ar-u-nu-latn' }) as Partial<Record<Language, string>>)[language] ?? language;
