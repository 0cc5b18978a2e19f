import { readFileSync } from 'node:fs';

/** Starts the built server in this very process, so that none is left behind when this one ends. */
export async function serve() {
  endWithNpm();
  process.setSourceMapsEnabled(true);
  await import('../build/portal/main.js');
}

/** `npm start` dies alone when it is killed: its script notices that it was orphaned, and stops too. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestry();
  setInterval(() => {
    if (ancestry() !== before) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

/** The parent and, where that is the shell npm runs scripts in, the shell's own parent: npm. */
function ancestry() {
  const parent = process.ppid;
  try {
    if (!readFileSync(`/proc/${parent}/cmdline`, 'utf8').includes('\0-c\0')) return String(parent);
    const [, rest] = readFileSync(`/proc/${parent}/stat`, 'utf8').split(') ');
    return `${parent} of ${rest.split(' ')[1]}`;
  } catch {
    return String(parent);
  }
}
