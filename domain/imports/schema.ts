import { z } from 'zod';
import { type ReasonCode, reasons } from '../core/reasons.ts';
import { idOf, uploadedFile, version } from '../core/schema.ts';
import { type ColumnField, columnFields, importKinds } from './columns.ts';
import { MAXIMUM_FILE_BYTES } from './limits.ts';
import { encodings, NOWHERE, numberStyles } from './plan.ts';

const importId = idOf<'import'>();

export const uploadImportInput = z.strictObject({
  file: uploadedFile(MAXIMUM_FILE_BYTES),
  /** The mission the sheet is for, where it is for one. */
  missionId: idOf<'mission'>().optional(),
});

const column = z.number().int().min(0).max(499).optional();
const columns = z.strictObject(
  Object.fromEntries(columnFields.map((field) => [field, column])) as Record<ColumnField, typeof column>,
);

const destination = z.strictObject({
  word: z.string().min(1).max(500),
  /** Absent: as the portal finds it. */
  to: z.union([z.literal(NOWHERE), idOf<'mission'>()]).optional(),
});

export const mapImportInput = z.strictObject({
  importId,
  version: version(),
  kind: z.enum(importKinds),
  encoding: z.enum(encodings).optional(),
  columns: columns.default({}),
  year: z.number().int().min(1945).max(2100).optional(),
  numbers: z.enum(numberStyles).default('auto'),
  missionId: idOf<'mission'>().optional(),
  destinations: z.array(destination).max(500).default([]),
});

export const moveImportInput = z.strictObject({ importId, version: version() });

export const applyImportInput = z.strictObject({
  importId,
  version: version(),
  /** Rows with errors are left out; without it they stop the whole import. */
  leaveOutFaulty: z.boolean().default(false),
});

export const finishImportInput = z.strictObject({ importId, leaveOutFaulty: z.boolean() });

export const stopImportInput = z.strictObject({
  importId,
  reason: z.custom<ReasonCode>((value) => typeof value === 'string' && value in reasons),
});
