import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import type { NeedAction } from '#domain/resources/lifecycle.ts';
import { mayMoveNeed, needRoles } from '#domain/resources/policy.ts';
import type { NeedView } from '#server/resources/view-needs.ts';
import { useActor } from '../shell/root-data.ts';
import { Button } from '../ui/button.tsx';
import { refusalFor } from '../ui/form/answers.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextArea } from '../ui/form/text-input.tsx';
import { ButtonLink } from '../ui/link.tsx';
import { useReason } from '../ui/reasons.tsx';
import { Folded } from './folded.tsx';
import { ResourceReasons } from './resource-reasons.tsx';

interface ActsProps {
  need: NeedView;
  reply: FormReply | null;
}

/** What who speaks for the recipient, and a coordinator, can do with the need itself. */
export function NeedActs(props: ActsProps) {
  return (
    <ResourceReasons>
      <Acts {...props} />
    </ResourceReasons>
  );
}

function Acts({ need, reply }: ActsProps) {
  const { t } = useLingui();
  const whyNot = useWhyNot(need);
  if (needRoles(useActor(), need.facts).length === 0) return null;
  const ended = need.state === 'draft' || need.state === 'closed';
  return (
    <section aria-label={t`What you can do`} className="mb-5 flex flex-wrap items-start gap-3">
      {ended ? (
        <CommandForm
          command="need.open"
          reply={reply}
          fixed={{ needId: need.id }}
          submit={need.state === 'closed' ? <Trans>Open it again</Trans> : <Trans>Open it</Trans>}
          small
          disabledReason={whyNot('open')}
        />
      ) : null}
      <Edit need={need} whyNot={whyNot('edit')} />
      {need.state === 'closed' ? null : <Close need={need} reply={reply} whyNot={whyNot('close')} />}
    </section>
  );
}

function useWhyNot(need: NeedView): (action: NeedAction) => string | null {
  const reason = useReason();
  const actor = useActor();
  return (action) => {
    const decision = mayMoveNeed(actor, need.facts, action);
    return decision.allowed ? null : reason(decision.reason, decision.params);
  };
}

function Edit({ need, whyNot }: { need: NeedView; whyNot: string | null }) {
  if (whyNot) {
    return (
      <Button type="button" small disabledReason={whyNot}>
        <Trans>Edit</Trans>
      </Button>
    );
  }
  return (
    <ButtonLink to={`/needs/${need.id}/edit`} small>
      <Trans>Edit</Trans>
    </ButtonLink>
  );
}

function Close({ need, reply, whyNot }: ActsProps & { whyNot: string | null }) {
  const { t } = useLingui();
  const form = {
    command: 'need.close',
    reply,
    fixed: { needId: need.id },
    submit: t`Close the need`,
    small: true,
    variant: 'danger',
    disabledReason: whyNot,
  } as const;
  if (whyNot) return <CommandForm {...form} />;
  return (
    <Folded words={t`Close it`} open={refusalFor(reply, form.command, form.fixed) !== null}>
      <CommandForm {...form}>
        <TextArea
          name="note"
          label={<Trans>Why, for everybody who reads it</Trans>}
          hint={
            <Trans>
              What is not covered is no longer asked for; what was promised still arrives. It can be opened
              again.
            </Trans>
          }
          rows={2}
        />
      </CommandForm>
    </Folded>
  );
}
