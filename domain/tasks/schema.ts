import { z } from 'zod';
import { madeFrom } from '../channels/schema.ts';
import { date, idOf, line, prose, textLanguage, version } from '../core/schema.ts';

const taskId = idOf<'task'>();

const fields = {
  title: line(160, 2),
  details: prose(2_000).optional(),
  dueOn: date().optional(),
  language: textLanguage().optional(),
};
/** Somebody who takes part; nobody yet where it is left out. */
const ownerId = idOf<'person'>().optional();

export const makeTaskInput = z.strictObject({
  missionId: idOf<'mission'>(),
  initiativeId: idOf<'initiative'>().optional(),
  ...fields,
  ownerId,
  ...madeFrom,
});
export const editTaskInput = z.strictObject({ taskId, version: version(), ...fields });
export const assignTaskInput = z.strictObject({ taskId, ownerId });
export const taskInput = z.strictObject({ taskId });
