import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import type { MissionToEdit } from '#server/missions/view.ts';
import { UpTo } from '../shell/mission-frame.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Time } from '../ui/time.tsx';
import { missionChoices } from './form-choices.ts';
import { MissionFields } from './mission-fields.tsx';
import { useMissionLabels } from './mission-labels.ts';
import { MissionPage } from './mission-page.tsx';
import { StateForms } from './state-forms.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Edit the mission`,
  data?.mission.acronym,
]);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = { mission: params.mission ?? '' };
  const mission = await context.query.missions.editing(asked);
  const choices = missionChoices(context.language);
  return { mission, frame: await context.query.missions.frame(asked), choices };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['mission.update', 'mission.change-state']);
  return reply.ok ? redirect(`/missions/${params.mission}`, 303) : context.refuse(reply);
}

/** Corrects the facts of a mission and moves it from state to state. */
export default function EditMission() {
  const { mission, frame, choices } = useLoaderData<typeof loader>();
  const labels = useMissionLabels();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  return (
    <MissionPage mission={frame}>
      <div className="grid max-w-text gap-8">
        <div>
          <PageHead
            up={
              <UpTo>
                <Link to={`/missions/${mission.slug}`}>
                  <Code>{mission.acronym}</Code>
                </Link>
              </UpTo>
            }
            title={<Trans>Edit the mission</Trans>}
            meta={
              <span>
                <Trans>
                  Resolutions and tasks are entered with the{' '}
                  <Link to={`/missions/${mission.slug}/mandate#renew`}>mandate</Link>.
                </Trans>
              </span>
            }
          />
          <CommandForm
            command="mission.update"
            reply={reply}
            fixed={{ missionId: mission.id }}
            submit={<Trans>Save</Trans>}
            labels={labels}
          >
            <input type="hidden" name="version" value={mission.version} />
            <Meanwhile mission={mission} reply={reply} />
            <MissionFields mission={mission} choices={choices} />
          </CommandForm>
        </div>
        <StateForms mission={mission.facts} reply={reply} />
      </div>
    </MissionPage>
  );
}

/** What somebody else saved in the meantime, beside what was typed here; neither is lost. */
function Meanwhile({ mission, reply }: { mission: MissionToEdit; reply: FormReply | null }) {
  if (!reply || reply.ok || reply.problem.code !== 'stale_version') return null;
  return (
    <Notice tone="warn" title={<Trans>Saved in the meantime</Trans>}>
      <p className="font-semibold">
        <Name>{mission.name}</Name>
      </p>
      <p>
        <Name>{mission.area}</Name> · <Time at={mission.startedOn} /> –{' '}
        {mission.mandateExpiresOn ? <Time at={mission.mandateExpiresOn} /> : '…'}
      </p>
      {mission.summary ? (
        <p dir="auto" className="whitespace-pre-line">
          {mission.summary}
        </p>
      ) : null}
      <p className="mt-2">
        <Trans>Your own answers are in the form below. Saving it now replaces what stands above.</Trans>
      </p>
    </Notice>
  );
}
