import { muteHours } from '#domain/channels/kinds.ts';

/** What `@**Name** 24 reason` says: whom to mute, for how long where that is one of the terms there are, and why. */
export function muteAsked(text: string): { called: string; hours: string | null; reason: string } {
  const [, stars, word, rest = ''] = /^\s*@(?:\*\*([^*\n]+)\*\*|(\S+))([\s\S]*)$/.exec(text) ?? [];
  const [, typed = '', reason = ''] = /^\s*(\d*)\s*([\s\S]*)$/.exec(stars || word ? rest : text) ?? [];
  const term = muteHours.find((hours) => String(hours) === typed);
  return {
    called: stars ?? word ?? '',
    hours: term ? String(term) : null,
    reason: (term || typed === '' ? reason : `${typed} ${reason}`).trim(),
  };
}
