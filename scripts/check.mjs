import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { ensureInstalled, tool } from './setup.mjs';

/** Everything that can be known without running the portal. Each entry is one line of the output. */
const steps = [
  ['unit tests', tool('vitest'), ['run', '--project', 'unit']],
  ['types', tool('tsc'), ['--noEmit']],
  ['lint with types', tool('oxlint'), ['--type-aware']],
  ['format', tool('biome'), ['check', '.']],
  ['arrows', tool('depcruise'), ['--config', '.dependency-cruiser.cjs', ...layers()]],
  ['unused', tool('knip'), ['--no-progress']],
  ['catalogues', process.execPath, ['scripts/catalogues.mjs', '--check']],
  ['weights', process.execPath, ['scripts/weights.mjs']],
];
/** Steps whose figures are worth reading also when they pass. */
const printed = new Set(['weights']);

function layers() {
  return ['app', 'bin', 'db', 'domain', 'scripts', 'server', 'tests'];
}

function perform([name, command, args]) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ name, ok: false, output: String(error), seconds: 0 }));
    child.on('close', (code) => resolve({ name, ok: code === 0, output, seconds: (Date.now() - started) / 1000 }));
  });
}

function report({ name, ok, output, seconds }) {
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(5)} s`);
  if (!ok || printed.has(name)) console.log(output.trimEnd());
}

ensureInstalled();
const waiting = process.argv.length > 2 ? steps.filter(([name]) => process.argv.includes(name)) : [...steps];
const failed = [];
async function worker() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const result = await perform(step);
    report(result);
    if (!result.ok) failed.push(result.name);
  }
}
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
