import { createContext, useContext, useMemo } from 'react';
import type { ChannelItem } from '#server/channels/view.ts';

type Known = ReadonlyMap<string, string>;

const KnownChannels = createContext<Known>(new Map());
export const KnownChannelsProvider = KnownChannels.Provider;

/** As it stands in an attribute of what the server drew. */
const escaped = (name: string) =>
  name.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt' }[sign] ?? 'quot'};`);

/** The channels of a mission that the reader may know of, by their names; two of one name lead nowhere. */
export function knownChannels(missionId: string | undefined, channels: readonly ChannelItem[]): Known {
  const known = new Map<string, string>();
  const twice = new Set<string>();
  for (const channel of channels) {
    const name = escaped(channel.name);
    if (!missionId || channel.missionId !== missionId) continue;
    if (known.has(name)) twice.add(name);
    known.set(name, channel.id);
  }
  for (const name of twice) known.delete(name);
  return known;
}

/** Leads from the channels that a text names to those of them that the reader may know of; of others it stays text. */
export function withLinks(html: string, known: Known): string {
  return html.replace(/<span data-channel="([^"]*)">(.*?)<\/span>/g, (whole, name: string, shown: string) => {
    const id = known.get(name);
    return id ? `<a class="mention" href="/channels/${id}">${shown}</a>` : whole;
  });
}

export function useLinked(html: string): string {
  const known = useContext(KnownChannels);
  return useMemo(() => withLinks(html, known), [html, known]);
}
