import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import { type MissionAction, missionActions } from '#domain/missions/lifecycle.ts';
import { type MissionFacts, mayMoveMission } from '#domain/missions/policy.ts';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Pill } from '../ui/pill.tsx';
import { useReason } from '../ui/reasons.tsx';
import { missionActionHints, missionActionWords, missionStateTones, missionStateWords } from './words.ts';

interface StateFormsProps {
  mission: MissionFacts;
  reply: FormReply | null;
}

/** Every way a mission can move; one that is not open now says why. */
export function StateForms({ mission, reply }: StateFormsProps) {
  const { i18n } = useLingui();
  return (
    <Card
      id="state"
      title={<Trans>State</Trans>}
      aside={<Pill tone={missionStateTones[mission.state]}>{i18n._(missionStateWords[mission.state])}</Pill>}
    >
      <ul className="grid gap-4">
        {missionActions.map((action) => (
          <li key={action}>
            <StateForm mission={mission} reply={reply} action={action} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function StateForm({ mission, reply, action }: StateFormsProps & { action: MissionAction }) {
  const { i18n } = useLingui();
  const reason = useReason();
  const decision = mayMoveMission(useActor(), mission, action);
  const state = i18n._(missionStateWords[mission.state]).toLocaleLowerCase(i18n.locale);
  return (
    <CommandForm
      command="mission.change-state"
      reply={reply}
      fixed={{ missionId: mission.id, action }}
      submit={i18n._(missionActionWords[action])}
      variant={action === 'close' ? 'danger' : 'secondary'}
      disabledReason={decision.allowed ? null : reason(decision.reason, { ...decision.params, state })}
      className="gap-1.5"
    >
      <p className="text-small text-muted">{i18n._(missionActionHints[action])}</p>
    </CommandForm>
  );
}
