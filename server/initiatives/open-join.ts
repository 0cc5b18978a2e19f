import { PortalError } from '#domain/core/errors.ts';
import type { JoinRequestId, OrganisationId } from '#domain/core/id.ts';
import type { JoinDirection } from '#domain/initiatives/lifecycle.ts';
import type { IatiRole, PartnershipRole } from '#domain/initiatives/terms.ts';
import { refusePlaces } from '../channels/steps.ts';
import type { ActorsAct } from '../core/act.ts';
import type { LoadedInitiative } from './access.ts';
import { recordJoin } from './recording.ts';

export interface NewJoin {
  readonly organisationId: OrganisationId;
  readonly direction: JoinDirection;
  readonly brings: string;
  readonly message: string | undefined;
  readonly role: PartnershipRole;
  readonly iatiRole: IatiRole;
}

/** Writes a request or an invitation; each organisation has at most one open with an initiative. */
export async function openJoin(
  act: ActorsAct,
  initiative: LoadedInitiative,
  join: NewJoin,
): Promise<JoinRequestId> {
  refusePlaces({ brings: join.brings, message: join.message }, 'initiatives.precise_place');
  await askedOnce(act, initiative, join);
  const id = act.newId<'joinRequest'>();
  const { organisationId: organisation_id, direction } = join;
  await act.tx
    .insertInto('join_request')
    .values({
      id,
      initiative_id: initiative.id,
      organisation_id,
      direction,
      state: 'requested',
      brings: join.brings,
      message: join.message ?? null,
      counter: null,
      answer: null,
      role: join.role,
      iati_role: join.iatiRole,
      asked_by: act.actor.personId,
      answered_by: null,
      created_at: act.now,
      moved_at: act.now,
      closed_at: null,
    })
    .execute();
  await recordJoin(act, { id, organisation_id, direction, initiative }, 'join.requested', 'requested');
  return id;
}

async function askedOnce(act: ActorsAct, initiative: LoadedInitiative, join: NewJoin): Promise<void> {
  const open = await act.tx
    .selectFrom('join_request')
    .select('id')
    .where('initiative_id', '=', initiative.id)
    .where('organisation_id', '=', join.organisationId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (open) throw new PortalError('initiatives.already_asked');
}
