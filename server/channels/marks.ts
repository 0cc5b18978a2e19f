import type { MarkdownIt, StateInline } from 'markdown-it';
import { emojiNamed } from './emoji.ts';

/** What a text calls by name, as it was typed: gathered while it is read, before anything is looked up. */
export interface Called {
  /** `@**Name**`: people and organisations. */
  readonly people: Set<string>;
  /** `@channel`. */
  everyone: boolean;
}

/** What a name turned out to be. What is not found here stays a name that leads nowhere. */
export interface Found {
  readonly people: ReadonlyMap<
    string,
    { readonly name: string; readonly attribute: string; readonly id: string }
  >;
  readonly everyone: boolean;
}

export interface MarksEnv {
  readonly called: Called;
  found: Found;
}

export const nothingFound: Found = { people: new Map(), everyone: false };

type RuleInline = (state: StateInline, silent: boolean) => boolean;

/** What the text was read with: `readMarkdown` always gives one. */
const envOf = (env: unknown) => env as MarksEnv;

const person = /@\*\*([^*\n]{1,200})\*\*/y;
const everyone = /@channel(?![\p{L}\p{N}_.-])/uy;
const channel = /#\*\*([^*\n]{1,200})\*\*/y;
const emoji = /:([a-z0-9_+-]{1,40}):/y;

const wordBefore = /[\p{L}\p{N}_]/u;

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A token of ours at this place, where the text has one. */
function rule(
  pattern: RegExp,
  type: string,
  take: (name: string, env: MarksEnv) => string | null,
): RuleInline {
  return (state, silent) => {
    const match = matched(pattern, state.src, state.pos);
    if (!match || wordBefore.test(state.src[state.pos - 1] ?? '')) return false;
    const content = take(match[1] ?? '', envOf(state.env));
    if (content === null) return false;
    if (!silent) state.push(type, '', 0).content = content;
    state.pos += match[0].length;
    return true;
  };
}

/** Names that a text calls (`@**Name**`, `@channel`, `#**channel**`) and emoji by their short name (`:thumbsup:`). */
export function marks(markdown: MarkdownIt): void {
  const add = (name: string, inline: RuleInline) => markdown.inline.ruler.before('emphasis', name, inline);
  add('mention', (state, silent) => {
    const inner = rule(person, 'mention', (name, env) => {
      env.called.people.add(name);
      return name;
    });
    const all = rule(everyone, 'everyone', (_, env) => {
      env.called.everyone = true;
      return 'channel';
    });
    return inner(state, silent) || all(state, silent);
  });
  add(
    'channel_reference',
    rule(channel, 'channel_reference', (name) => name),
  );
  add('emoji', (state, silent) => {
    const match = matched(emoji, state.src, state.pos);
    const found = match && emojiNamed(match[1] ?? '');
    if (!match || !found) return false;
    if (!silent) state.push('text', '', 0).content = found;
    state.pos += match[0].length;
    return true;
  });
  drawMarks(markdown);
}

/** How what is called is drawn, once it is known who that is. */
function drawMarks(markdown: MarkdownIt): void {
  const { escapeHtml } = markdown.utils;
  const { rules } = markdown.renderer;
  const nobody = (name: string) =>
    `<span class="mention mention-nobody"><bdi>${escapeHtml(name)}</bdi></span>`;
  rules.mention = (tokens, at, _options, env) => {
    const typed = tokens[at]?.content ?? '';
    const found = envOf(env).found.people.get(typed);
    if (!found) return nobody(`@${typed}`);
    return `<span class="mention" ${found.attribute}="${found.id}"><bdi>@${escapeHtml(found.name)}</bdi></span>`;
  };
  rules.everyone = (_tokens, _at, _options, env) =>
    envOf(env).found.everyone
      ? '<span class="mention" data-everyone="1"><bdi>@channel</bdi></span>'
      : nobody('@channel');
  // Not looked up: whoever reads it and may know of such a channel is led there, and nobody else learns of one.
  rules.channel_reference = (tokens, at) => {
    const name = escapeHtml(tokens[at]?.content ?? '');
    return `<span data-channel="${name}"><bdi>#${name}</bdi></span>`;
  };
}
