import type { World } from '#tests/support/world.ts';
import { accounts, firstCoordinator } from './accounts.ts';
import { acknowledgements } from './acknowledgements.ts';
import { initiatives } from './initiatives.ts';
import { channels, keeping, missions, order, polls, reminders, reports } from './missions.ts';
import { operations } from './operations.ts';
import { imports, organisations } from './organisations.ts';
import { resources } from './resources.ts';
import { tasks } from './tasks.ts';

/**
 * Chapters, each for an empty world of its own, that together carry out every command of the portal at least
 * once, as those who do so. What a test wants to know of every command, it asks in the `run` of the world.
 */
export const tour: Readonly<Record<string, (world: World) => Promise<void>>> = {
  'the first coordinator': firstCoordinator,
  accounts,
  organisations,
  imports,
  missions,
  channels,
  'order in channels': order,
  reports,
  'what channels keep': keeping,
  polls,
  reminders,
  acknowledgements,
  tasks,
  initiatives,
  resources,
  operations,
};
