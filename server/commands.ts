import { accountCommands } from './accounts/commands.ts';
import { acknowledgementCommands } from './acknowledgements/commands.ts';
import { attachmentCommands } from './attachments/commands.ts';
import { auditCommands } from './audit/commands.ts';
import { channelCommands } from './channels/commands.ts';
import type { AnyCommand, ByName, InputOf, ResultOf } from './core/command.ts';
import { importCommands } from './imports/commands.ts';
import { initiativeCommands } from './initiatives/commands.ts';
import { missionCommands } from './missions/commands.ts';
import { moderationCommands } from './moderation/commands.ts';
import { operationCommands } from './operations/commands.ts';
import { organisationCommands } from './organisations/commands.ts';
import { pollCommands } from './polls/commands.ts';
import { reminderCommands } from './reminders/commands.ts';
import { resourceCommands } from './resources/commands.ts';
import { taskCommands } from './tasks/commands.ts';

/** Every command of the portal: the table of contents of all that can be done in it. */
export const commands = [
  ...accountCommands,
  ...auditCommands,
  ...organisationCommands,
  ...missionCommands,
  ...importCommands,
  ...initiativeCommands,
  ...resourceCommands,
  ...channelCommands,
  ...attachmentCommands,
  ...moderationCommands,
  ...reminderCommands,
  ...acknowledgementCommands,
  ...pollCommands,
  ...taskCommands,
  ...operationCommands,
] as const;

type Commands = ByName<typeof commands>;
export type CommandName = keyof Commands & string;
export type CommandInput<Name extends CommandName> = InputOf<Commands[Name]>;
export type CommandResult<Name extends CommandName> = ResultOf<Commands[Name]>;

const byName = new Map<string, AnyCommand>(commands.map((command) => [command.name, command]));

export function findCommand(name: string): AnyCommand | undefined {
  return byName.get(name);
}
