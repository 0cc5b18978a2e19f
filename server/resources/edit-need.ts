import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { mayMoveNeed } from '#domain/resources/policy.ts';
import { editNeedInput } from '#domain/resources/schema.ts';
import { command } from '../core/command.ts';
import { loadNeed } from './access.ts';
import { inBaseUnits, loadItem } from './items.ts';
import { recordNeed } from './recording.ts';
import { settleNeed } from './settle.ts';
import { needColumns } from './steps.ts';

export const editNeed = command({
  name: 'need.edit',
  summary: 'Correct a need; a change that somebody else made meanwhile is never overwritten.',
  path: '/needs/{needId}',
  scope: 'resources',
  input: editNeedInput,
  output: z.object({ needId: z.string(), version: z.number() }),
  async run(act) {
    const { needId, version, quantity, unit, ...fields } = act.input;
    const need = await loadNeed(act, needId);
    permit(mayMoveNeed(act.actor, need.facts, 'edit'));
    if (need.version !== version) throw new PortalError('stale_version');
    const item = await loadItem(act, need.item_id);
    const changed = {
      ...needColumns(fields),
      quantity: inBaseUnits(item, quantity, unit),
      version: version + 1,
    };
    await act.tx.updateTable('need').set(changed).where('id', '=', needId).execute();
    await recordNeed(act, { ...need, ...changed }, 'need.edited');
    await settleNeed(act, { ...need, ...changed });
    return { needId, version: version + 1 };
  },
});
