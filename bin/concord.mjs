#!/usr/bin/env node
import { existsSync } from 'node:fs';

/** The command `concord`: the work of an administrator. `concord help` lists it. */
const bundle = new URL('../build/portal/cli/main.js', import.meta.url);

if (existsSync(bundle)) {
  process.setSourceMapsEnabled(true);
  await import(bundle.href);
} else {
  process.stderr.write('Concord is not built yet: run `npm run build` first.\n');
  process.exitCode = 1;
}
