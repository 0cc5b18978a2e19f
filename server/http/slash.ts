import { slashLine } from '#domain/channels/slash.ts';
import { PortalError } from '#domain/core/errors.ts';
import { commands } from '../commands.ts';
import type { AnyCommand } from '../core/command.ts';

const slashed = (commands as readonly AnyCommand[]).flatMap(({ slash }) => slash ?? []);

interface Place {
  readonly channelId: string;
  /** Null where the channel belongs to no mission. */
  readonly missionId: string | null;
}

/** The address of the form that the line asks for, filled in from the rest of it; raises what exists where it is none. */
export function slashForm(body: string, { channelId, missionId }: Place): string {
  const [, name = '', rest = ''] = slashLine.exec(body.trim()) ?? [];
  const found = slashed.find((slash) => slash.name === name);
  if (!found) {
    const known = slashed.map((slash) => `/${slash.name}`).join(', ');
    throw new PortalError('channels.slash_unknown', { name: `/${name}`, known });
  }
  if (missionId === null) throw new PortalError('channels.slash_elsewhere', { name: `/${name}` });
  const asked = new URLSearchParams({ channel: channelId, text: rest.trim() });
  return `${found.form.replace('{missionId}', missionId)}?${asked}`;
}
