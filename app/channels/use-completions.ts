import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { isModerator } from '#domain/channels/policy.ts';
import { slashCommandsFor } from '#domain/channels/slash-commands.ts';
import { fold } from '#domain/core/fold.ts';
import type { Completion, Completions } from '#server/cards/view.ts';
import type { ChannelView } from '#server/channels/view.ts';
import { useItemName } from '../resources/item-name.ts';
import { useActor } from '../shell/root-data.ts';
import { recordWords, useKindWord } from './completion-words.ts';
import { slashWords } from './slash-words.ts';
import type { Token } from './token-at.ts';

const PAUSE_MS = 150;
const MOST_LINES = 8;

/** One line of the list: what it shows, and what it writes. */
export interface CompletionLine {
  readonly key: string;
  readonly text: string;
  readonly label: string;
  readonly lang?: string | undefined;
  readonly within: string | null;
  /** What it is, in words; null where the mark says it. */
  readonly kind: string | null;
}

/** How the name that is being written may go on; the few that fit best. */
export function useCompletions(channel: ChannelView, token: Token | null): readonly CompletionLine[] {
  const commands = useCommandLines(channel, token);
  const everyone = useEveryoneLine(channel, token);
  const found = useFound(channel.id, token);
  const lineOf = useLineOf();
  if (!token) return [];
  if (token.mark === '/') return commands;
  const lines = [...everyone, ...found.map(lineOf)];
  if (token.mark === ':') return lines;
  const typed = fold(token.words).split(' ');
  const fits = ({ label, within }: CompletionLine) => {
    const words = fold(`${label} ${within ?? ''}`).split(' ');
    return typed.every((each) => words.some((word) => word.startsWith(each)));
  };
  return lines.filter(fits).slice(0, MOST_LINES);
}

function useCommandLines(channel: ChannelView, token: Token | null): CompletionLine[] {
  const { i18n } = useLingui();
  const visitor = useActor();
  if (token?.mark !== '/') return [];
  return slashCommandsFor({ visitor, facts: channel.facts })
    .filter((name) => name.startsWith(token.words) && name !== token.words)
    .map((name) => ({
      key: name,
      text: `/${name}`,
      label: `/${name}`,
      lang: 'en',
      within: i18n._(slashWords[name].does),
      kind: null,
    }));
}

function useEveryoneLine(channel: ChannelView, token: Token | null): CompletionLine[] {
  const { t } = useLingui();
  if (!isModerator(useActor(), channel.facts) || token?.mark !== '@') return [];
  const line = { label: '@channel', lang: 'en', within: t`Everybody in the channel`, kind: null };
  return [{ key: 'everyone', text: '@channel', ...line }];
}

/** Says what was found in the reader's language. The address of a record stands behind what kind it is, and no more. */
function useLineOf() {
  const { i18n } = useLingui();
  const itemName = useItemName();
  const kindWord = useKindWord();
  return ({ kind, text, title, item, language, within }: Completion): CompletionLine => {
    const record = kind in recordWords ? i18n._(recordWords[kind as keyof typeof recordWords]) : null;
    return {
      key: text,
      text: record ? `[#${record}](${text})` : text,
      label: item ? [itemName(item), title].filter(Boolean).join(' · ') : (title ?? ''),
      lang: item ? undefined : (language ?? undefined),
      within: kind === 'emoji' ? text : within,
      kind: kindWord(kind),
    };
  };
}

const nothing: readonly Completion[] = [];

/** What the portal knows: asked once for each mark where it knows few, and else once the typing pauses. */
function useFound(channelId: string, token: Token | null): readonly Completion[] {
  const known = useRef(new Map<string, Completions>());
  const [, redraw] = useState(0);
  const asks = token && token.mark !== '/' ? token.mark : null;
  const whole = asks ? known.current.get(asks) : undefined;
  const words = asks && !whole?.whole && (asks === ':' || whole) ? fold(token?.words ?? '') : '';
  const key = asks ? asks + words : null;
  const missing = key !== null && !known.current.has(key);
  useEffect(() => {
    if (key === null || !missing) return;
    const ending = new AbortController();
    const ask = async () => {
      const asked = new URLSearchParams({ mark: key.slice(0, 1), words: key.slice(1) });
      const answer = await fetch(`/channels/${channelId}/completions?${asked}`, { signal: ending.signal });
      if (!answer.ok) return;
      known.current.set(key, (await answer.json()) as Completions);
      redraw((times) => times + 1);
    };
    // Without the link nothing is offered: the name is written as well without.
    const timer = setTimeout(() => void ask().catch(() => {}), key.length > 1 ? PAUSE_MS : 0);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [channelId, key, missing]);
  if (key === null) return nothing;
  return (known.current.get(key) ?? whole)?.found ?? nothing;
}
