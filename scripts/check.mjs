import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, tool } from './setup.mjs';

const folders = ['app', 'bench', 'bin', 'db', 'domain', 'scripts', 'server', 'tests'];

/**
 * Everything that can be known without running the portal: what each line of the output is called, and runs.
 * Those that take longest come first.
 */
const steps = [
  ['weights', process.execPath, ['scripts/weights.mjs']],
  ['unit tests', tool('vitest'), ['run', '--project', 'unit']],
  ['types and lint', tool('oxlint'), ['--type-aware', '--type-check']],
  ['format', tool('biome'), ['check', '.']],
  ['arrows', tool('depcruise'), ['--config', '.dependency-cruiser.cjs', ...folders]],
  ['unused', tool('knip'), ['--no-progress']],
  ['catalogues', process.execPath, ['scripts/catalogues.mjs', '--check']],
];

/** Figures worth reading also when they pass. */
const printed = new Set(['weights']);

/** Runs the steps, two at a time, prints a line for each, and returns the names of those that failed. */
export async function check(env = {}) {
  const waiting = [...steps];
  const failed = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await perform(step, env);
      report(result);
      if (!result.ok) failed.push(result.name);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return { failed, passed: steps.length - failed.length };
}

function perform([name, command, args], env) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ name, ok: false, output: String(error), seconds: 0 }));
    child.on('close', (code) =>
      resolve({ name, ok: code === 0, output, seconds: (Date.now() - started) / 1000 }),
    );
  });
}

function report({ name, ok, output, seconds }) {
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(5)} s`);
  if (!ok || printed.has(name)) console.log(output.trimEnd());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
  const { failed } = await check();
  console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
