import type { OrganisationId, PersonId } from '#domain/core/id.ts';
import { confirmed } from '#tests/commands/accounts/doors.ts';
import { activityColumns, activityHeadings, fileOf, longSheet } from '#tests/commands/imports/sheets.ts';
import { verify } from '#tests/commands/initiatives/people.ts';
import {
  coordinator,
  mission,
  organisation,
  password,
  submitted,
  tokenMailedTo,
} from '#tests/commands/organisations/people.ts';
import type { World } from '#tests/support/world.ts';

/** An organisation from its registration to a change of its people. */
export async function organisations(world: World): Promise<void> {
  const decider = await coordinator(world, 'Assessor Amina');
  const lake = await submitted(world, 'Lake Water', [await mission(world, 'MINUORG')]);
  await verify(world, decider, lake.id);
  await world.run(await lake.actor(), 'organisation.update', {
    organisationId: lake.id,
    version: 1,
    name: 'Lake Water',
    description: 'Wells and pumps.',
  });
  const invite = async (email: string, role: 'member' | 'administrator') => {
    const made = await world.run(await lake.actor(), 'membership.invite', {
      organisationId: lake.id,
      email,
      role,
    });
    return made.invitationId;
  };
  const invitationId = await invite('gone@partner.example.org', 'member');
  await world.run(await lake.actor(), 'membership.withdraw-invitation', { invitationId });
  await invite('new@partner.example.org', 'administrator');
  const token = await tokenMailedTo(world, 'new@partner.example.org');
  const person = { name: 'New Colleague', password };
  const { personId } = await world.run(null, 'membership.accept-invitation', { token, person });
  const member = { organisationId: lake.id, personId: personId as PersonId };
  await world.run(await lake.actor(), 'membership.change-role', { ...member, role: 'member' });
  await world.run(await lake.actor(), 'membership.end', member);
}

const sheet = `${activityHeadings}
WASH,Reported Relief,June,Wells,People served,Chad,Lac,100,40
`;

/** A sheet that brings work and an organisation nobody registered, which then is given its first administrator. */
export async function imports(world: World): Promise<void> {
  const actor = await coordinator(world, 'Importer Ivan');
  const missionId = await mission(world, 'MINUIMP');
  const { importId } = await world.run(actor, 'import.upload', { file: fileOf(sheet) });
  const { version } = await world.run(actor, 'import.map', {
    importId,
    version: 1,
    kind: 'activities',
    columns: activityColumns,
    year: 2014,
    destinations: [{ word: 'Chad', to: missionId }],
  });
  await world.run(actor, 'import.apply', { importId, version });
  const other = await world.run(actor, 'import.upload', { file: fileOf(sheet, 'again.csv') });
  await world.run(actor, 'import.abandon', { importId: other.importId, version: 1 });

  const long = await world.run(actor, 'import.upload', { file: fileOf(longSheet(), 'long.csv'), missionId });
  await world.run(actor, 'import.apply', { importId: long.importId, version: 1 });
  await world.run(world.system, 'import.stop', { importId: long.importId, reason: 'imports.rows_faulty' });
  await world.run(actor, 'import.apply', { importId: long.importId, version: 3 });
  const order = { importId: long.importId, leaveOutFaulty: false };
  await world.run(world.system, 'import.finish', order);

  const { id } = await world.database.read
    .selectFrom('organisation')
    .select('id')
    .where('name', '=', 'Reported Relief')
    .executeTakeFirstOrThrow();
  const heir = await confirmed(world, await organisation(world, 'Heirs'));
  await world.run(actor, 'membership.recover', { organisationId: id as OrganisationId, email: heir.email });
}
