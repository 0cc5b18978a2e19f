/** Starts the built server in this very process, so that none is left behind when this one ends. */
export async function serve() {
  endWithNpm();
  process.setSourceMapsEnabled(true);
  await import('../build/portal/main.js');
}

/** `npm start` dies alone when it is killed: its script notices that it was orphaned, and stops too. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
