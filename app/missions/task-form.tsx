import { Trans } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import type { MandateView } from '#server/missions/view.ts';
import { Card } from '../ui/card.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TaskFields } from './task-rows.tsx';

/** Adds one task between two renewals, where it was left out. */
export function TaskForm({ mandate, reply }: { mandate: MandateView; reply: FormReply | null }) {
  return (
    <Card id="task" title={<Trans>Add a task that is missing</Trans>}>
      <CommandForm
        command="mission.add-task"
        reply={reply}
        fixed={{ missionId: mandate.id }}
        submit={<Trans>Add the task</Trans>}
        variant="secondary"
      >
        <TaskFields required />
      </CommandForm>
    </Card>
  );
}
