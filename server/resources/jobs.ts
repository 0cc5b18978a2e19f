import { PortalError } from '#domain/core/errors.ts';
import { dateOf } from '#domain/core/id.ts';
import type { AnyCommand } from '../core/command.ts';
import type { Job, JobServices } from '../core/job.ts';
import { expireOffer } from './expire-offer.ts';
import { expireReservation } from './expire-reservation.ts';

const AT_ONCE = 200;

/** Reservations that ran out, each in a transaction of its own. */
const expireReservations: Job = {
  name: 'expire reservations',
  everySeconds: 30,
  async run(services) {
    const due = await services.database.read
      .selectFrom('allocation')
      .select('id')
      .where('state', '=', 'reserved')
      .where('reserved_until', '<=', services.clock.now())
      .limit(AT_ONCE)
      .execute();
    for (const { id } of due) await unlessMoved(services, expireReservation, { allocationId: id });
  },
};

/** Offers whose last day, or whose goods' last day, has passed. */
const expireOffers: Job = {
  name: 'expire offers',
  everySeconds: 600,
  async run(services) {
    const today = dateOf(services.clock.now());
    const due = await services.database.read
      .selectFrom('offer')
      .select('id')
      .where('state', 'in', ['released', 'acknowledged', 'accepted'])
      .where((eb) => eb.or([eb('available_until', '<', today), eb('use_by', '<', today)]))
      .limit(AT_ONCE)
      .execute();
    for (const { id } of due) await unlessMoved(services, expireOffer, { offerId: id });
  },
};

/** Somebody may have moved it meanwhile; then there is nothing to do. */
async function unlessMoved(services: JobServices, command: AnyCommand, input: unknown): Promise<void> {
  try {
    await services.run(command, input);
  } catch (error) {
    if (!(error instanceof PortalError) || error.code === 'out_of_service') throw error;
  }
}

export const resourceJobs: readonly Job[] = [expireReservations, expireOffers];
