import type { z } from 'zod';
import { readings } from '#server/api/readings.ts';
import { commands } from '#server/commands.ts';
import type { AnyCommand } from '#server/core/command.ts';
import { leastOf, type Shape, shapeOf } from '#tests/support/sample.ts';
import type { Ids } from './places.ts';

/** Under which other names inputs ask for an id. */
const aliases: Readonly<Record<string, string>> = {
  threadId: 'messageId',
  replyTo: 'messageId',
  attachments: 'attachmentId',
  personIds: 'personId',
  missionIds: 'missionId',
  dropped: 'taskId',
};
const nounOf = (field: string) => aliases[field] ?? field;

/** One question about one thing: a field of a command or a query in which its id is asked for. */
export interface Question {
  readonly name: string;
  readonly path: string | null;
  readonly field: string;
  /** What the field holds: `channelId`. */
  readonly noun: string;
  /** All that has to be said, with this id in that field and one's own in the others. */
  input(id: string, own: Ids): Record<string, unknown>;
}

function questionsOf(name: string, path: string | null, schema: z.ZodType): Question[] {
  const shape = shapeOf(schema);
  const fields = Object.entries(shape.properties ?? {}).filter(
    ([, inner]) => isId(inner) || isId(inner.items),
  );
  return fields.map(([field, inner]) => ({
    name,
    path,
    field,
    noun: nounOf(field),
    input(id, own) {
      const filled = leastOf(shape) as Record<string, unknown>;
      const others = fields.filter(([other]) => other in filled && other !== field);
      for (const [other, { items }] of others) {
        const known = own[nounOf(other)];
        if (known) filled[other] = items ? [known] : known;
      }
      return { ...filled, [field]: inner.items ? [id] : id };
    },
  }));
}

const isId = (shape?: Shape): boolean => shape?.format === 'uuid' || (shape?.allOf?.some(isId) ?? false);

export const ofCommands: readonly Question[] = (commands as readonly AnyCommand[]).flatMap(
  ({ name, path, input }) => questionsOf(name, path, input as z.ZodType),
);
export const ofQueries: readonly Question[] = readings.flatMap(({ name, path, input }) =>
  questionsOf(name, path, input),
);

/** The path with its places filled, and what of the input is left over. */
export function placed(
  path: string,
  input: Record<string, unknown>,
): readonly [string, Record<string, unknown>] {
  const rest = { ...input };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  return [filled, rest];
}
