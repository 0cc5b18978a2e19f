import { Trans } from '@lingui/react/macro';
import { Pin, PinOff } from 'lucide-react';
import { usePinned } from '../shell/pinned.ts';
import { menuItemClass } from '../ui/menu.tsx';

/** Keeps a channel beside the mission's pages on wide screens, or takes it away again. */
export function PinButton({ slug, channelId }: { slug: string; channelId: string }) {
  const pinned = usePinned(slug);
  const isPinned = pinned.channelId === channelId;
  const Icon = isPinned ? PinOff : Pin;
  return (
    <button
      type="button"
      onClick={() => pinned.pin(isPinned ? null : channelId)}
      aria-pressed={isPinned}
      className={`${menuItemClass} needs-script hidden cursor-pointer xl:flex`}
    >
      <Icon aria-hidden="true" className="size-4" />
      <Trans>Show it beside other pages</Trans>
    </button>
  );
}
