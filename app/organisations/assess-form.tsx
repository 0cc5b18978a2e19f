import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import { type AssessmentOutcome, assessmentOutcomes, mayFollow } from '#domain/organisations/lifecycle.ts';
import type { AssessmentView } from '#server/organisations/view.ts';
import { RadioGroup } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { DateInput, TextArea } from '../ui/form/text-input.tsx';

const choiceWords: Readonly<Record<AssessmentOutcome, MessageDescriptor>> = {
  verified: msg`Verify until a date`,
  rejected: msg`Do not accept`,
  suspended: msg`Suspend`,
  reinstated: msg`Reinstate until a date`,
};

/** The decisions that fit the state, each with its reason; those that make something valid with its last day. */
export function AssessForm({ view, reply }: { view: AssessmentView; reply: FormReply | undefined }) {
  const { i18n } = useLingui();
  const state = view.facts.verification;
  const open = assessmentOutcomes.filter((outcome) => mayFollow(state, outcome));
  const dated = open.some((outcome) => outcome === 'verified' || outcome === 'reinstated');
  if (open.length === 0) {
    return (
      <p className="text-muted">
        <Trans>There is nothing to decide until the organisation asks for verification.</Trans>
      </p>
    );
  }
  return (
    <CommandForm command="organisation.assess" reply={reply} submit={<Trans>Decide</Trans>}>
      <RadioGroup
        name="outcome"
        label={<Trans>Decision</Trans>}
        labelHidden
        choices={open.map((outcome) => ({ value: outcome, label: i18n._(choiceWords[outcome]) }))}
        required
      />
      {dated ? (
        <DateInput
          name="validUntil"
          label={<Trans>Valid until</Trans>}
          hint={<Trans>The last valid day, where the decision makes it valid. It lapses by itself.</Trans>}
          unmarked
          {...(view.certificateExpiresOn ? { max: view.certificateExpiresOn } : {})}
        />
      ) : null}
      <TextArea
        name="reason"
        label={<Trans>Reason</Trans>}
        hint={<Trans>The organisation and later assessors read it.</Trans>}
        required
      />
    </CommandForm>
  );
}
