import { PortalError } from '#domain/core/errors.ts';
import type { WorkKind } from '../core/work.ts';
import { FINISH } from './apply-import.ts';
import { finishImport } from './finish-import.ts';
import { stopImport } from './stop-import.ts';

/** Imports that were started. What is refused waits for its coordinator again; what fails is tried again. */
export const importWork: WorkKind = {
  kind: FINISH,
  async run(services, { id, payload }) {
    try {
      await services.run(finishImport, payload, id);
    } catch (error) {
      if (!(error instanceof PortalError) || error.code === 'out_of_service') throw error;
      await services.run(stopImport, { importId: payload.importId, reason: error.reason });
    }
  },
};
