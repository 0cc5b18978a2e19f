import { Trans } from '@lingui/react/macro';
import { Link } from '@remix-run/react';
import type { MessageView } from '#server/channels/view.ts';
import { MenuGroup, menuItemClass } from '../ui/menu.tsx';

/** What a message can be made into: each opens the record's form, filled in from the text. */
export function MakeItems({ message, missionId }: { message: MessageView; missionId: string }) {
  const from = `?message=${message.id}`;
  return (
    <MenuGroup label={<Trans>Make of this</Trans>}>
      <Link to={`/missions/${missionId}/needs/new${from}`} className={menuItemClass}>
        <Trans>a need…</Trans>
      </Link>
      <Link to={`/missions/${missionId}/offers/new${from}`} className={menuItemClass}>
        <Trans>an offer…</Trans>
      </Link>
      <Link to={`/missions/${missionId}/tasks/new${from}`} className={menuItemClass}>
        <Trans>a task…</Trans>
      </Link>
    </MenuGroup>
  );
}
