import { PortalError } from '#domain/core/errors.ts';
import { commands } from '../commands.ts';
import type { AnyCommand } from '../core/command.ts';

/** A line of talk that is to open a form: `/need 500 blankets`. A path such as `/needs/ID` is none. */
const line = /^\/([a-z]{2,20})(?:\s+([\s\S]*))?$/;

const slashed = (commands as readonly AnyCommand[]).flatMap(({ slash }) => slash ?? []);

interface Place {
  readonly channelId: string;
  /** Null where the channel belongs to no mission. */
  readonly missionId: string | null;
}

/** Whether a message is to be taken as a command instead of being posted. */
export const isSlashed = (body: string): boolean => line.test(body.trim());

/** The address of the form that the line asks for, filled in from the rest of it; raises what exists where it is none. */
export function slashForm(body: string, { channelId, missionId }: Place): string {
  const [, name = '', rest = ''] = line.exec(body.trim()) ?? [];
  const found = slashed.find((slash) => slash.name === name);
  if (!found) {
    const known = slashed.map((slash) => `/${slash.name}`).join(', ');
    throw new PortalError('channels.slash_unknown', { name: `/${name}`, known });
  }
  if (missionId === null) throw new PortalError('channels.slash_elsewhere', { name: `/${name}` });
  const asked = new URLSearchParams({ channel: channelId, text: rest.trim() });
  return `${found.form.replace('{missionId}', missionId)}?${asked}`;
}
