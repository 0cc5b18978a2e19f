import { Trans, useLingui } from '@lingui/react/macro';
import type { MemberItem } from '#server/organisations/view.ts';
import { useActor } from '../shell/root-data.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { roleWords } from './words.ts';

/** Who acts for an organisation, in which role. */
export function MemberList({ members }: { members: readonly MemberItem[] }) {
  const { i18n } = useLingui();
  const actor = useActor();
  const me = actor?.personId;
  const writable = Boolean(actor?.organisation);
  if (members.length === 0) {
    return (
      <p className="text-muted">
        <Trans>Nobody acts for it here yet.</Trans>
      </p>
    );
  }
  return (
    <ul className="grid gap-2.5">
      {members.map(({ personId, name, role }) => (
        <li key={personId} className="flex items-center gap-2.5">
          <Avatar name={name} small />
          <span className="grid min-w-0 leading-tight">
            <Name>{name}</Name>
            <span className="text-small text-muted">{i18n._(roleWords[role])}</span>
          </span>
          {writable && personId !== me ? (
            <Link to={`/channels/direct?with=${personId}`} className="ms-auto text-small">
              <Trans>Write directly</Trans>
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
