import { Trans, useLingui } from '@lingui/react/macro';
import type { Instant } from '#domain/core/id.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { mayActOnReport, mayAppeal } from '#domain/moderation/report-policy.ts';
import { decisionMuteHours, talkRules } from '#domain/moderation/rules.ts';
import type { ReportView } from '#server/moderation/view.ts';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { RadioGroup, Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextArea, TextInput } from '../ui/form/text-input.tsx';
import { ruleWords } from './rule-words.ts';

interface ActsProps {
  report: ReportView;
  now: string;
  reply: FormReply | null;
}

/** What the reader may do about a report, as what they are to it. */
export function ReportActs(props: ActsProps) {
  const { report, now } = props;
  const actor = useActor();
  const may = (action: Parameters<typeof mayActOnReport>[2]) =>
    mayActOnReport(actor, report.facts, action).allowed;
  return (
    <>
      {may('assign') ? <Take {...props} /> : null}
      {may('assign') && report.hidden !== null ? <Hide {...props} /> : null}
      {may('uphold') ? <Decide {...props} /> : null}
      {mayAppeal(actor, report.facts, now as Instant).allowed ? <Appeal {...props} /> : null}
      {may('confirm') ? <Settle {...props} /> : null}
    </>
  );
}

function Take({ report, reply }: ActsProps) {
  const me = useActor()?.personId;
  const others = report.deciders.filter(({ personId }) => personId !== report.assignedTo?.personId);
  if (others.length === 0) return null;
  return (
    <CommandForm
      command="report.assign"
      reply={reply}
      fixed={{ reportId: report.id }}
      submit={<Trans>Give it to them</Trans>}
    >
      <Select
        name="personId"
        label={<Trans>Who looks at it</Trans>}
        options={others.map(({ personId, name }) => ({ value: personId, label: name }))}
        defaultValue={others.some(({ personId }) => personId === me) ? me : undefined}
        required
      />
    </CommandForm>
  );
}

function Hide({ report, reply }: ActsProps) {
  return (
    <CommandForm
      command="report.hide"
      reply={reply}
      fixed={{ reportId: report.id, hidden: String(!report.hidden) }}
      submit={report.hidden ? <Trans>Show it meanwhile</Trans> : <Trans>Hide it meanwhile</Trans>}
    />
  );
}

function Decide({ report, reply }: ActsProps) {
  const { i18n, t } = useLingui();
  const muteWords: Record<string, string> = {
    '0': t`Not at all`,
    '1': t`An hour`,
    '24': t`A day`,
    '168': t`A week`,
  };
  return (
    <Card title={<Trans>Decide</Trans>}>
      <CommandForm
        command="report.decide"
        reply={reply}
        fixed={{ reportId: report.id }}
        submit={<Trans>Decide and tell both sides</Trans>}
      >
        <RadioGroup
          name="outcome"
          label={<Trans>The report is</Trans>}
          choices={[
            { value: 'upheld', label: <Trans>Upheld: the message is removed</Trans> },
            { value: 'dismissed', label: <Trans>Dismissed: the message stays</Trans> },
          ]}
          required
        />
        <Select
          name="rule"
          label={<Trans>The rule that was looked at</Trans>}
          options={talkRules.map((rule) => ({ value: rule, label: i18n._(ruleWords[rule].name) }))}
          defaultValue={report.rule}
          required
        />
        <TextInput
          name="reason"
          label={<Trans>Reason</Trans>}
          hint={<Trans>Both sides read it; where the message is removed, everybody in the channel.</Trans>}
          required
        />
        <RadioGroup
          name="muteHours"
          label={<Trans>Mute the author in this channel</Trans>}
          hint={<Trans>Only where the report is upheld. It ends by itself.</Trans>}
          choices={decisionMuteHours.map((hours) => ({
            value: String(hours),
            label: muteWords[String(hours)],
          }))}
          defaultValue="0"
          inline
          required
        />
      </CommandForm>
    </Card>
  );
}

function Appeal({ report, reply }: ActsProps) {
  return (
    <Card title={<Trans>Appeal</Trans>}>
      <CommandForm
        command="report.appeal"
        reply={reply}
        fixed={{ reportId: report.id }}
        submit={<Trans>Appeal</Trans>}
      >
        <TextArea
          name="text"
          label={<Trans>Why it should be decided otherwise</Trans>}
          hint={<Trans>Somebody else than before reads it and answers. You can appeal once.</Trans>}
          maxLength={1000}
          required
        />
      </CommandForm>
    </Card>
  );
}

function Settle({ report, reply }: ActsProps) {
  return (
    <Card title={<Trans>Answer the appeal</Trans>}>
      <CommandForm
        command="report.settle"
        reply={reply}
        fixed={{ reportId: report.id }}
        submit={<Trans>Answer and tell both sides</Trans>}
      >
        <RadioGroup
          name="outcome"
          label={<Trans>The decision</Trans>}
          choices={[
            { value: 'confirmed', label: <Trans>stands</Trans> },
            { value: 'overturned', label: <Trans>is turned round, with all that came of it</Trans> },
          ]}
          required
        />
        <TextInput name="reason" label={<Trans>Reason</Trans>} required />
      </CommandForm>
    </Card>
  );
}
