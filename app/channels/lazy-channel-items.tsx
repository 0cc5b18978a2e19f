import { onTouch } from '../shell/on-touch.tsx';
import { ChannelItems as DrawnItems } from './channel-items.tsx';

/** What the menu of a channel holds comes to life when somebody turns to the page. */
export const ChannelItems = onTouch(
  import.meta.env.SSR && DrawnItems,
  'channels/channel-items',
  async () => (await import('./channel-items.tsx')).ChannelItems,
);
