import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { type SlashName, slashCommandsFor } from '#domain/channels/slash-commands.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { ChannelFrame } from './channel-frame.tsx';
import { slashWords } from './slash-words.ts';

export const meta = pageTitle(() => msg`Slash commands`);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { channelId = '' } = params;
  const [channel, beside] = await Promise.all([
    context.query.channels.channelSettings({ channelId }),
    context.query.channels.channelsBeside({ channelId }),
  ]);
  return { channel, ...beside };
}

export default function Commands() {
  const { channel, mission, channels } = useLoaderData<typeof loader>();
  const names = slashCommandsFor({ visitor: useActor(), facts: channel.facts });
  return (
    <ChannelFrame mission={mission} channels={channels}>
      <PageHead
        title={<Trans>Slash commands</Trans>}
        meta={<Trans>What a message can ask for that begins with a slash and a name.</Trans>}
        up={
          <Link to={`/channels/${channel.id}#write`}>
            <ChannelName channel={channel} />
          </Link>
        }
      />
      <div className="grid gap-4">
        <Card flush>
          <dl>
            {names.map((name) => (
              <SlashLine key={name} name={name} />
            ))}
          </dl>
        </Card>
        <p className="text-small text-muted">
          <Trans>
            To send a text that begins so, write two slashes: <bdi dir="ltr">//need</bdi> is sent as{' '}
            <bdi dir="ltr">/need</bdi>.
          </Trans>
        </p>
      </div>
    </ChannelFrame>
  );
}

function SlashLine({ name }: { name: SlashName }) {
  const { i18n } = useLingui();
  const { does, example } = slashWords[name];
  return (
    <div className="grid gap-x-4 border-line px-4 py-2 not-last:border-b sm:grid-cols-2">
      <dt className="font-mono">
        <bdi dir="ltr">/{name}</bdi> {example ? <bdi className="text-muted">{i18n._(example)}</bdi> : null}
      </dt>
      <dd>{i18n._(does)}</dd>
    </div>
  );
}
