import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import type { MandateView } from '#server/missions/view.ts';
import { Card } from '../ui/card.tsx';
import { CheckboxGroup } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { DateInput, TextInput } from '../ui/form/text-input.tsx';
import { Code, Name } from '../ui/name.tsx';
import { useMissionLabels } from './mission-labels.ts';
import { TaskRows, useTaskLabels } from './task-rows.tsx';

interface RenewFormProps {
  mandate: MandateView;
  reply: FormReply | null;
}

/** Enters a renewal: the resolution, until when, which tasks are dropped and what rests on them, which are new. */
export function RenewForm({ mandate, reply }: RenewFormProps) {
  const labels = { ...useMissionLabels(), ...useTaskLabels('added') };
  const held = mandate.tasks.filter(({ droppedOn }) => droppedOn === null);
  return (
    <Card id="renew" title={<Trans>Renew the mandate</Trans>}>
      <CommandForm
        command="mission.renew-mandate"
        reply={reply}
        fixed={{ missionId: mandate.id }}
        submit={<Trans>Enter the renewal</Trans>}
        labels={labels}
      >
        <ResolutionFields />
        <DateInput
          name="expiresOn"
          label={<Trans>Mandate until</Trans>}
          hint={<Trans>Leave it empty where the resolution names no day.</Trans>}
          defaultValue={mandate.expiresOn ?? undefined}
        />
        {held.length > 0 ? (
          <CheckboxGroup
            name="dropped"
            label={<Trans>Tasks the new mandate drops</Trans>}
            hint={<Trans>Work under them goes on and is listed at the head of this page.</Trans>}
            choices={held.map(({ id, code, title, work }) => ({
              value: id,
              label: (
                <span>
                  <Code>{code}</Code> · <Name>{title}</Name>
                </span>
              ),
              hint:
                work.length > 0 ? (
                  <Plural
                    value={work.length}
                    one="# initiative would lose its basis"
                    other="# initiatives would lose their basis"
                  />
                ) : undefined,
            }))}
          />
        ) : null}
        <TaskRows name="added" label={<Trans>New tasks</Trans>} />
      </CommandForm>
    </Card>
  );
}

/** A resolution as it is cited, and its day. */
export function ResolutionFields() {
  const { t } = useLingui();
  return (
    <div className="flex flex-wrap gap-4">
      <TextInput
        name="resolution.reference"
        label={<Trans>Resolution</Trans>}
        placeholder={t`S/RES/2149 (2014)`}
        width="half"
        maxLength={60}
        spellCheck={false}
        ltr
        required
      />
      <DateInput name="resolution.adoptedOn" label={<Trans>Adopted on</Trans>} required />
    </div>
  );
}
