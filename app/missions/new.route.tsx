import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { missionStates } from '#domain/missions/lifecycle.ts';
import { mayCreateMission } from '#domain/missions/policy.ts';
import { UpTo } from '../shell/mission-frame.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';
import { missionChoices } from './form-choices.ts';
import { MissionFields } from './mission-fields.tsx';
import { useMissionLabels } from './mission-labels.ts';
import { ResolutionFields } from './renew-form.tsx';
import { TaskRows, useTaskLabels } from './task-rows.tsx';
import { missionStateWords } from './words.ts';

export const meta = pageTitle(() => msg`Open a mission`);
export const handle = { catalogues: ['initiatives'] };

export async function loader({ context }: LoaderFunctionArgs) {
  if (!context.actor) throw redirect('/sign-in?to=%2Fmissions%2Fnew');
  return { choices: missionChoices(context.language) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['mission.create']);
  return reply.ok ? redirect(`/missions/${reply.result.slug}`, 303) : context.refuse(reply);
}

/** Opens a mission with its mandate; its channels open with it. */
export default function NewMission() {
  const { choices } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const reason = useReason();
  const labels = { ...useMissionLabels(), ...useTaskLabels('tasks') };
  const decision = mayCreateMission(useActor());
  const disabledReason = decision.allowed ? null : reason(decision.reason, decision.params);
  return (
    <div className="max-w-text">
      <PageHead
        up={
          <UpTo>
            <Link to="/missions">
              <Trans>Missions</Trans>
            </Link>
          </UpTo>
        }
        title={<Trans>Open a mission</Trans>}
        meta={<Trans>Its channels general, announcements, safety and logistics open with it.</Trans>}
      />
      {disabledReason ? (
        <div className="mb-4">
          <Notice tone="warn">{disabledReason}</Notice>
        </div>
      ) : null}
      <CommandForm
        command="mission.create"
        reply={reply}
        submit={<Trans>Open the mission</Trans>}
        disabledReason={disabledReason}
        labels={labels}
      >
        <TextInput
          name="acronym"
          label={<Trans>Acronym</Trans>}
          hint={<Trans>It is also the mission’s address and does not change.</Trans>}
          placeholder="MINUSCA"
          maxLength={16}
          width="half"
          spellCheck={false}
          required
          ltr
        />
        <MissionFields mission={null} choices={choices} />
        <StateSelect />
        <ResolutionFields />
        <TaskRows name="tasks" label={<Trans>Mandated tasks</Trans>} rows={3} />
      </CommandForm>
    </div>
  );
}

function StateSelect() {
  const { i18n } = useLingui();
  return (
    <Select
      name="state"
      label={<Trans>State</Trans>}
      options={missionStates.map((value) => ({ value, label: i18n._(missionStateWords[value]) }))}
      defaultValue="active"
      required
    />
  );
}
