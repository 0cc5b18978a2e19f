import { abandonImport } from './abandon-import.ts';
import { applyImport } from './apply-import.ts';
import { finishImport } from './finish-import.ts';
import { mapImport } from './map-import.ts';
import { stopImport } from './stop-import.ts';
import { uploadImport } from './upload-import.ts';

/** Every command about imports. */
export const importCommands = [
  uploadImport,
  mapImport,
  applyImport,
  finishImport,
  stopImport,
  abandonImport,
] as const;
