import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { type Figure, type Measured, type Run, ratioOf, reaches } from './measure/row.ts';
import { rows } from './rows/index.ts';

/**
 * `npm run bench` measures every row, `npm run bench -- ingest fan-out` those named, `-- --quick` in a short form.
 * The portal must be built. Prints a table and writes it to `bench/results/`.
 */
const quick = process.argv.includes('--quick');
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const run: Run = quick
  ? { quick, repetitions: 3, patience: 2, seconds: 1 }
  : { quick, repetitions: 5, patience: 10, seconds: 3 };

const chosen = rows.filter((row) => named.length === 0 || named.includes(row.name));
if (chosen.length === 0) {
  console.error(`There is no such row. Rows: ${rows.map((row) => row.name).join(', ')}`);
  process.exit(1);
}

const machine = {
  at: new Date().toISOString(),
  node: process.version,
  system: `${platform()} ${release()} ${arch()}`,
  processors: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  quick,
};
console.log(`${machine.processors}, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}\n`);

const results: (Measured & { readonly name: string })[] = [];
for (const row of chosen) {
  console.log(row.title);
  const measured = await row.run(run);
  for (const figure of measured.figures) console.log(lineOf(figure));
  if (measured.dropped + measured.disturbed > 0) {
    console.log(`  the machine was busy: ${measured.dropped} windows dropped, ${measured.disturbed} kept`);
  }
  console.log('');
  results.push({ name: row.name, ...measured });
}
mkdirSync('bench/results', { recursive: true });
const path = `bench/results/${machine.at.replaceAll(/[:.]/g, '-')}.json`;
writeFileSync(path, `${JSON.stringify({ machine, results }, null, 2)}\n`);
console.log(`Written to ${path}`);
process.exit(0);

function lineOf(figure: Figure): string {
  const { what, unit, against, reference, ours, bar, note } = figure;
  const number = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 3 });
  const side = bar && ('most' in bar ? `≤ ${bar.most}` : `≥ ${bar.least}`);
  const verdict = bar ? `${reaches(figure) ? '✓' : '✗'} ${side}` : '';
  const cells = [
    what.padEnd(42),
    `${number(reference)} ${unit}`.padStart(14),
    `${number(ours)} ${unit}`.padStart(14),
    `${ratioOf(figure).toFixed(2)} ×`.padStart(9),
    verdict.padEnd(8),
    note ?? against,
  ];
  return `  ${cells.join('  ')}`;
}
