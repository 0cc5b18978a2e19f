import type { Row } from '../measure/row.ts';
import { connections } from './connections.ts';
import { deliveries } from './deliveries.ts';
import { fanOut } from './fan-out.ts';
import { growth } from './growth.ts';
import { ingest, ingestAlone } from './ingest.ts';
import { manyRooms } from './many-rooms.ts';
import { millionMessages } from './million-messages.ts';
import { publicPage } from './public-page.ts';
import { coldStart, signedInPage } from './signed-in-page.ts';
import { twoProcesses } from './two-processes.ts';

/** Every row of the bench, in the order of the table. */
export const rows: readonly Row[] = [
  fanOut,
  ingest,
  ingestAlone,
  deliveries,
  connections,
  manyRooms,
  twoProcesses,
  publicPage,
  signedInPage,
  coldStart,
  growth,
  millionMessages,
];
