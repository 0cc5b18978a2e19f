/** Colours of pictures by role. An SVG in an `<img>` cannot see the page's tokens, but follows its colour scheme. */
const roles = {
  light: {
    text: '#12202e',
    muted: '#566575',
    line: '#dfe4ea',
    land: '#e3e9ef',
    area: '#9ccbea',
    accent: '#0072b8',
    second: '#8a5a00',
    bare: '#ffffff',
  },
  dark: {
    text: '#e6ebf0',
    muted: '#9aa8b6',
    line: '#28323d',
    land: '#1f2933',
    area: '#1f5c86',
    accent: '#4db3ee',
    second: '#e3b04b',
    bare: '#161c23',
  },
} as const;

const rules = (colours: Readonly<Record<string, string>>): string =>
  Object.entries(colours)
    .map(([role, colour]) => `.${role}-fill{fill:${colour}}.${role}-line{stroke:${colour}}`)
    .join('');

const style = `<style>${rules(roles.light)}text{fill:${roles.light.text};font:13px system-ui,"Noto Sans","Noto Sans Arabic",sans-serif}@media (prefers-color-scheme:dark){${rules(roles.dark)}text{fill:${roles.dark.text}}}</style>`;

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A whole picture: its size in units, what is drawn, and the colours of both schemes. */
export function svg(size: { width: number; height: number }, body: string): string {
  const { width, height } = size;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${style}${body}</svg>`;
}

/** Coordinates with one decimal: half the weight, and nothing that an eye could see. */
export const round = (value: number): number => Math.round(value * 10) / 10;
