import type { Reader, Tx } from '#db/database.ts';
import type { Act, Ask } from './act.ts';

/** Where to read from: inside a command its transaction, in a query its reader. */
export const readerOf = (asker: Act | Ask): Reader | Tx => ('tx' in asker ? asker.tx : asker.read);
