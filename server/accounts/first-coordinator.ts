import { issueAccountToken } from './account-tokens.ts';
import { atTheDoor, type DoorServices } from './door.ts';

interface Installation extends Omit<DoorServices, 'publish'> {
  readonly settings: { readonly origin: string };
}

/**
 * Where nobody coordinates the portal yet, prints a link that opens the first account. A new start prints a new
 * one and makes the last worthless.
 */
export async function offerFirstCoordinator(portal: Installation): Promise<void> {
  const seated = await portal.database.read
    .selectFrom('coordinator')
    .select('person_id')
    .limit(1)
    .executeTakeFirst();
  if (seated) return;
  const services = { ...portal, publish: () => {} };
  const token = await atTheDoor(services, { actor: null, command: 'first-coordinator.offer' }, (act) =>
    issueAccountToken(act, null, 'first-coordinator'),
  );
  process.stdout.write(
    `\nConcord has no coordinator yet. Open this link within a day to become the first:\n` +
      `  ${portal.settings.origin}/first-coordinator/${token}\n\n`,
  );
}
