import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { BadgeCheck } from 'lucide-react';
import type { MembershipRole } from '#domain/core/actor.ts';
import type { MessageView } from '#server/channels/view.ts';
import { Name } from '../ui/name.tsx';
import { Pill } from '../ui/pill.tsx';
import { Time } from '../ui/time.tsx';
import { Tlp } from '../ui/tlp.tsx';

const roleWords = {
  administrator: msg`Administrator`,
  representative: msg`Representative`,
  member: msg`Member`,
  observer: msg`Observer`,
} satisfies Record<MembershipRole, unknown>;

/** Who spoke, for whom and in which role, as it was when it was said. */
export function Speaker({ message }: { message: Pick<MessageView, 'author' | 'at' | 'tlp'> }) {
  const { i18n } = useLingui();
  const { author, at, tlp } = message;
  return (
    <div className="speaker flex flex-wrap items-baseline gap-x-2">
      <span className="font-semibold">
        <Name>{author.name}</Name>
      </span>
      <span className="text-small text-muted">
        <Name>{author.organisation}</Name>
        {author.verified ? <Verified /> : null}
        {author.coordinator ? null : <> · {i18n._(roleWords[author.role])}</>}
      </span>
      {author.coordinator ? (
        <Pill tone="accent">
          <Trans>Coordinator</Trans>
        </Pill>
      ) : null}
      <span className="text-small text-muted">
        <Time at={at} as="clock" />
      </span>
      {tlp === 'GREEN' ? null : <Tlp label={tlp} />}
    </div>
  );
}

/** Drawn by the portal alone, never from what somebody typed. */
function Verified() {
  return (
    <span className="ms-1 inline-block align-[-2px] text-accent">
      <BadgeCheck aria-hidden="true" className="size-3.5" />
      <span className="sr-only">
        <Trans>verified partner</Trans>
      </span>
    </span>
  );
}
