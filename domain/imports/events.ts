import type { ImportId } from '../core/id.ts';
import type { ReasonCode } from '../core/reasons.ts';
import type { ImportKind } from './columns.ts';

interface OfImport {
  readonly importId: ImportId;
}

/** What can have happened to imports. */
export interface ImportEvents {
  'import.uploaded': OfImport & { readonly kind: ImportKind };
  'import.mapped': OfImport & { readonly version: number };
  'import.started': OfImport;
  /** Nothing of it was imported, and by which rule. */
  'import.stopped': OfImport & { readonly reason: ReasonCode };
  /** How many records of each it brought or changed. */
  'import.applied': OfImport & {
    readonly kind: ImportKind;
    readonly organisations: number;
    readonly initiatives: number;
    readonly values: number;
  };
  'import.abandoned': OfImport;
}
