import { z } from 'zod';
import { idOf } from '../core/schema.ts';

/** Work that was given up. */
export const jobInput = z.strictObject({ jobId: idOf<'job'>() });
