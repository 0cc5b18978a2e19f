import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import type { missionChannels } from '#domain/channels/kinds.ts';

const ownNames: Record<string, ReturnType<typeof msg>> = {
  general: msg`general`,
  announcements: msg`announcements`,
  safety: msg`safety`,
  logistics: msg`logistics`,
} satisfies Record<(typeof missionChannels)[number], unknown>;

interface NamedChannel {
  readonly kind: string;
  readonly name: string;
}

/** A channel's name for a title: those that every mission opens with are words of the portal. */
export function channelWords({ kind, name }: NamedChannel) {
  if (kind === 'direct') return name;
  return (kind === 'mission' ? ownNames[name] : undefined) ?? `# ${name}`;
}

/** A channel's name as text: those that every mission opens with are said in the reader's language. */
export function useChannelName() {
  const { i18n } = useLingui();
  return ({ kind, name }: NamedChannel): string => {
    const own = kind === 'mission' ? ownNames[name] : undefined;
    return own ? i18n._(own) : name;
  };
}

/** A channel's name with its sign, each kept apart from the text around it. */
export function ChannelName({ channel }: { channel: NamedChannel }) {
  const nameOf = useChannelName();
  return (
    <span className="whitespace-nowrap">
      <bdi className="text-muted">{channel.kind === 'direct' ? '@' : '#'}</bdi>{' '}
      <bdi className="whitespace-normal">{nameOf(channel)}</bdi>
    </span>
  );
}
