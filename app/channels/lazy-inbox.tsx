import { AskedOfMe as DrawnAsked } from '../acknowledgements/asked-of-me.tsx';
import { onTouch } from '../shell/on-touch.tsx';
import { Mentions as DrawnMentions } from './mentions.tsx';
import { Missed as DrawnMissed } from './missed.tsx';

const onServer = import.meta.env.SSR;

/** What is said in the inbox comes to life when somebody turns to the page, or when it changes. */
export const AskedOfMe = onTouch(
  onServer && DrawnAsked,
  'acknowledgements/asked-of-me',
  async () => (await import('../acknowledgements/asked-of-me.tsx')).AskedOfMe,
);
export const Mentions = onTouch(
  onServer && DrawnMentions,
  'channels/mentions',
  async () => (await import('./mentions.tsx')).Mentions,
);
export const Missed = onTouch(
  onServer && DrawnMissed,
  'channels/missed',
  async () => (await import('./missed.tsx')).Missed,
);
