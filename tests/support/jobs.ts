import { findCommand } from '#server/commands.ts';
import type { Job } from '#server/core/job.ts';
import type { World } from './world.ts';

/** What the clock would do: the portal's own commands, run as the portal. */
export async function runJobs(world: World, jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    await job.run({
      settings: {} as never,
      log: {} as never,
      database: world.database,
      files: world.files,
      clock: world.clock,
      run: (command, input) =>
        world.run(world.system, findCommand(command.name)?.name as never, input as never),
    });
  }
}
