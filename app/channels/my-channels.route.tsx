import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mayOpenForOrganisation } from '#domain/channels/policy.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { useStream } from '../live/use-stream.ts';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { ButtonLink } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { ChannelFrame } from './channel-frame.tsx';
import { ChannelRows } from './channel-rows.tsx';

export const meta = pageTitle(() => msg`Your channels`);
export const handle = { framed: true };

export async function loader({ context }: LoaderFunctionArgs) {
  return context.query.channels.ownChannels();
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['channel.open-for-organisation']);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/channels/${reply.result.channelId}`, 303);
}

/** What belongs to no mission: the organisation's channels, and those of some people. */
export default function MyChannels() {
  const { mission, channels } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const actor = useActor();
  const organisation = actor?.organisation;
  const opens = organisation ? mayOpenForOrganisation(actor, organisation.id).allowed : false;
  useStream(actor ? `user:${actor.personId}` : null);
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <PageHead
        title={<Trans>Your channels</Trans>}
        acts={
          <ButtonLink to="/channels/direct" variant="primary">
            <Trans>Write directly</Trans>
          </ButtonLink>
        }
        meta={<Trans>Your organisation’s channels, and what you talk about with a few people.</Trans>}
      />
      <div className="grid gap-5">
        <ChannelRows channels={channels} />
        {opens && organisation ? (
          <Card title={<Trans>Open a channel of your organisation</Trans>}>
            <CommandForm
              command="channel.open-for-organisation"
              fixed={{ organisationId: organisation.id }}
              reply={reply}
              submit={<Trans>Open the channel</Trans>}
            >
              <TextInput
                name="name"
                label={<Trans>Name</Trans>}
                hint={<Trans>Left empty, it bears the organisation’s name.</Trans>}
                width="half"
              />
            </CommandForm>
          </Card>
        ) : null}
      </div>
    </ChannelFrame>
  );
}
