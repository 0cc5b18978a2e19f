import type { Row } from '../measure/row.ts';
import { fanOut } from './fan-out.ts';
import { ingest, ingestAlone } from './ingest.ts';

/** Every row of the bench, in the order of the table. */
export const rows: readonly Row[] = [fanOut, ingest, ingestAlone];
