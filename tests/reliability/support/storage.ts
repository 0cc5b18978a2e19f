import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { chanceOf } from '#tests/support/chance.ts';

export interface Kept {
  readonly kills: number;
  readonly acked: number;
  readonly lost: number;
  readonly unsound: number;
}

/**
 * Kills a process that writes row after row, at another moment each time, and looks whether each row that it said
 * was written is there. The file stays the same, so that each run also begins with what the last one left.
 */
export async function killWriters(synchronous: 'FULL' | 'NORMAL', kills: number): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-storage-'));
  const file = join(folder, 'storage.sqlite');
  const chance = chanceOf(kills);
  const found = { kills, acked: 0, lost: 0, unsound: 0 };
  let written = 0;
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const said = await writeUntilKilled(file, synchronous, 5 + chance.below(60));
      const looked = look(file);
      found.acked += said.count;
      found.lost += Math.max(0, said.last - looked.rows);
      // Rows are numbered from one on without a gap: so many rows are exactly those that were written.
      if (looked.integrity !== 'ok' || looked.last !== looked.rows || looked.rows < written)
        found.unsound += 1;
      written = looked.rows;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return found;
}

async function writeUntilKilled(file: string, synchronous: string, afterMs: number) {
  const child = spawn(process.execPath, ['tests/reliability/support/storage-writer.mjs', file, synchronous], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (part: Buffer) => {
    text += part.toString();
  });
  await once(child.stdout, 'data');
  await pause(afterMs);
  child.kill('SIGKILL');
  await once(child, 'close');
  const lines = text.split('\n').slice(0, -1).map(Number);
  return { count: lines.length, last: lines.at(-1) ?? 0 };
}

function look(file: string) {
  const database = new SQLite(file);
  try {
    const integrity = database.pragma('integrity_check', { simple: true });
    const counted = database.prepare('select count(*) as rows, max(id) as last from written').get();
    return { integrity, ...(counted as { rows: number; last: number }) };
  } finally {
    database.close();
  }
}
