import { Trans, useLingui } from '@lingui/react/macro';
import type { MissionView } from '#server/missions/view.ts';
import { useRootData } from '../shell/root-data.ts';
import { Link } from '../ui/link.tsx';
import { Code } from '../ui/name.tsx';
import { Time } from '../ui/time.tsx';

/** The mandate from its beginning to its expiry, as a picture, with the same in words below. */
export function MandateLine({ mission }: { mission: MissionView }) {
  const { t } = useLingui();
  const root = useRootData();
  const { slug, resolutions } = mission;
  const last = resolutions.at(-1);
  return (
    <figure className="grid gap-1">
      {root?.textOnly ? null : (
        <img
          src={`/missions/${slug}/mandate.svg?language=${root?.locale ?? 'en'}`}
          alt={t`The mandate in time: when it began, today, and until when it runs. The dates stand below.`}
          width={960}
          height={104}
          className="h-auto w-full max-sm:hidden"
        />
      )}
      <figcaption className="flex flex-wrap gap-x-4 gap-y-1 text-small text-muted">
        <span>
          <Trans>
            Began <Time at={mission.startedOn} />
          </Trans>
        </span>
        {mission.mandateExpiresOn ? (
          <span>
            <Trans>
              Mandate until <Time at={mission.mandateExpiresOn} />
            </Trans>
          </span>
        ) : null}
        {last ? (
          <span>
            <Trans>
              Last resolution <Code>{last.reference}</Code>, <Time at={last.adoptedOn} />
            </Trans>
          </span>
        ) : null}
        <Link to={`/missions/${slug}/mandate`}>
          <Trans>The whole mandate</Trans>
        </Link>
      </figcaption>
    </figure>
  );
}
