import { z } from 'zod';
import { idOf, uploadedFile, version } from '../core/schema.ts';
import { type ColumnField, columnFields, importKinds } from './columns.ts';
import { encodings, numberStyles } from './plan.ts';

export const MAXIMUM_FILE_BYTES = 5 * 1024 * 1024;

const importId = idOf<'import'>();

export const uploadImportInput = z.strictObject({ file: uploadedFile(MAXIMUM_FILE_BYTES) });

const column = z.number().int().min(0).max(499).optional();
const columns = z.strictObject(
  Object.fromEntries(columnFields.map((field) => [field, column])) as Record<ColumnField, typeof column>,
);

const destination = z.strictObject({
  word: z.string().min(1).max(500),
  /** Absent: rows with this word are left out. */
  missionId: idOf<'mission'>().optional(),
});

export const mapImportInput = z.strictObject({
  importId,
  version: version(),
  kind: z.enum(importKinds),
  encoding: z.enum(encodings).optional(),
  columns: columns.default({}),
  year: z.number().int().min(1945).max(2100).optional(),
  numbers: z.enum(numberStyles).default('auto'),
  destinations: z.array(destination).max(500).default([]),
  leaveOutFaulty: z.boolean().default(false),
});

export const moveImportInput = z.strictObject({ importId, version: version() });
