import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { DIRECT_MAXIMUM } from '#domain/channels/kinds.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { pageTitle } from '../shell/page-title.ts';
import { Empty } from '../ui/empty.tsx';
import { CheckboxGroup } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { ChannelFrame } from './channel-frame.tsx';

export const meta = pageTitle(() => msg`Write directly`);
export const handle = { framed: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const chosen = searchParams.getAll('with').slice(0, DIRECT_MAXIMUM);
  const words = searchParams.get('q') ?? '';
  const [people, beside] = await Promise.all([
    context.query.channels.talkable({ chosen, words }),
    context.query.channels.ownChannels(),
  ]);
  return { people, chosen, words, ...beside };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['channel.open-direct']);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/channels/${reply.result.channelId}#write`, 303);
}

/** With whom one wishes to talk: the same people have one channel, which is found again. */
export default function Direct() {
  const { people, chosen, words, mission, channels } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const { t } = useLingui();
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <div className="grid max-w-form gap-5">
        <PageHead
          title={<Trans>Write directly</Trans>}
          meta={
            <Trans>
              Choose one to eight people of your missions. Only you and they read it: no coordinator, no
              operator.
            </Trans>
          }
          up={
            <Link to="/channels">
              <Trans>Your channels</Trans>
            </Link>
          }
        />
        <Form method="get">
          {chosen.map((id) => (
            <input key={id} type="hidden" name="with" value={id} />
          ))}
          <SearchBox label={t`Find people`} defaultValue={words} />
        </Form>
        {people.length === 0 ? (
          <Empty title={<Trans>Nobody of your missions is found by this</Trans>} />
        ) : (
          <CommandForm command="channel.open-direct" reply={reply} submit={<Trans>Write to them</Trans>}>
            <CheckboxGroup
              name="personIds"
              label={<Trans>With whom</Trans>}
              choices={people.map(({ personId, name, organisation }) => ({
                value: personId,
                label: <Name>{name}</Name>,
                hint: <Name>{organisation}</Name>,
              }))}
              defaultValues={chosen}
              required
            />
          </CommandForm>
        )}
      </div>
    </ChannelFrame>
  );
}
