import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ChannelFacts } from '#domain/channels/policy.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { mayHoldByLaw, mayRetain, retainDays } from '#domain/moderation/keeping.ts';
import type { KeepingView } from '#server/moderation/view.ts';
import { useActor } from '../shell/root-data.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { RadioGroup } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { Name } from '../ui/name.tsx';
import { useReason } from '../ui/reasons.tsx';
import { Time } from '../ui/time.tsx';

interface KeepingProps {
  channel: { id: string; facts: ChannelFacts };
  keeping: KeepingView;
  reply: FormReply | null;
}

/** After how long what was said is erased. */
export function Retention({ channel, keeping, reply }: KeepingProps) {
  const { t } = useLingui();
  const reason = useReason();
  const decision = mayRetain(useActor(), channel.facts);
  const words = (days: number) =>
    days === 0 ? t`never` : t`after ${plural(days, { one: '# day', other: '# days' })}`;
  return (
    <Card title={<Trans>When what was said is erased</Trans>}>
      <CommandForm
        command="channel.retain"
        fixed={{ channelId: channel.id }}
        reply={reply}
        submit={<Trans>Save</Trans>}
        disabledReason={decision.allowed ? null : reason(decision.reason, decision.params)}
      >
        <RadioGroup
          name="days"
          label={<Trans>Messages and their files are erased</Trans>}
          hint={<Trans>For everybody and for good, within the hour in which they are that old.</Trans>}
          choices={retainDays.map((days) => ({ value: String(days), label: words(days) }))}
          defaultValue={String(keeping.days)}
          required
        />
      </CommandForm>
    </Card>
  );
}

/** What stands over every erasure. */
export function Holds({ channel, keeping, reply }: KeepingProps) {
  const may = mayHoldByLaw(useActor(), channel.facts).allowed;
  const standing = keeping.holds.find(({ liftedAt }) => liftedAt === null);
  return (
    <Card title={<Trans>Legal hold</Trans>}>
      {standing ? (
        <>
          <p className="mb-3">
            <bdi>{standing.reason}</bdi>{' '}
            <span className="text-small text-muted">
              <Name>{standing.by}</Name> · <Time at={standing.at} focusable />
            </span>
          </p>
          {may ? (
            <CommandForm
              command="hold.lift"
              fixed={{ holdId: standing.id }}
              reply={reply}
              variant="danger"
              submit={<Trans>Lift the hold</Trans>}
            />
          ) : null}
        </>
      ) : may ? (
        <CommandForm
          command="hold.place"
          fixed={{ channelId: channel.id }}
          reply={reply}
          submit={<Trans>Place a legal hold</Trans>}
        >
          <TextInput
            name="reason"
            label={<Trans>Reason</Trans>}
            hint={
              <Trans>Nothing in the channel is erased while it stands. Its members read it in the log.</Trans>
            }
            required
          />
        </CommandForm>
      ) : (
        <p className="text-muted">
          <Trans>None stands on this channel.</Trans>
        </p>
      )}
    </Card>
  );
}

/** What was erased, and what a hold kept. */
export function Runs({ keeping }: Pick<KeepingProps, 'keeping'>) {
  return (
    <Card title={<Trans>What was erased</Trans>}>
      {keeping.runs.length === 0 ? (
        <p className="text-muted">
          <Trans>Nothing yet.</Trans>
        </p>
      ) : (
        <ul className="grid gap-1">
          {keeping.runs.map(({ at, messages, removed, files, kept }) => (
            <li key={at}>
              <Time at={at} as="full" />:{' '}
              {kept > 0 ? (
                <Plural
                  value={kept}
                  one="# message kept by the legal hold"
                  other="# messages kept by the legal hold"
                />
              ) : (
                <>
                  <Plural value={messages} one="# message" other="# messages" />,{' '}
                  {removed > 0 ? (
                    <>
                      <Plural
                        value={removed}
                        one="the text of # removed message"
                        other="the texts of # removed messages"
                      />
                      ,{' '}
                    </>
                  ) : null}
                  <Plural value={files} one="# file" other="# files" />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The channel as a file: a form of its own that is answered with the file. */
export function Export({ channel }: Pick<KeepingProps, 'channel'>) {
  const formats = ['json', 'html'] as const;
  return (
    <Card title={<Trans>Take it out as a file</Trans>}>
      <p className="mb-3 text-muted">
        <Trans>
          With a hash of each message. Texts marked for fewer people than the channel are left out. That it
          was taken out stands in the log.
        </Trans>
      </p>
      <div className="flex flex-wrap gap-2">
        {formats.map((format) => (
          <form key={format} method="post" action={`/channels/${channel.id}/export`}>
            <input type="hidden" name="_command" value="channel.export" />
            <input type="hidden" name="channelId" value={channel.id} />
            <input type="hidden" name="format" value={format} />
            <Button>
              {format === 'json' ? <Trans>For programs (JSON)</Trans> : <Trans>To read (HTML)</Trans>}
            </Button>
          </form>
        ))}
      </div>
    </Card>
  );
}
