import { spawn } from 'node:child_process';
import { ensureInstalled, tool } from './setup.mjs';

/**
 * Development: one process serves everything. Screens reload in place; a change of the server, the rules or
 * the schema restarts it.
 */
ensureInstalled();
process.env.NODE_ENV = 'development';
const child = spawn(tool('tsx'), ['watch', '--clear-screen=false', 'server/main.ts'], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
