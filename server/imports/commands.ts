import { abandonImport } from './abandon-import.ts';
import { applyImport } from './apply-import.ts';
import { mapImport } from './map-import.ts';
import { uploadImport } from './upload-import.ts';

/** Every command about imports. */
export const importCommands = [uploadImport, mapImport, applyImport, abandonImport] as const;
