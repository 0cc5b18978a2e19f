import { Trans, useLingui } from '@lingui/react/macro';
import { Num } from '../ui/num.tsx';
import type { SeenMatch } from './match-marks.tsx';
import { mostPoints, PartWords, usePartName } from './match-words.tsx';

/** The parts of the score, each with what was found. */
export function MatchWhy({ view }: { view: SeenMatch }) {
  const { t } = useLingui();
  const partName = usePartName();
  return (
    <details className="min-w-0 open:basis-full">
      <summary className="cursor-pointer py-1 text-small text-muted">
        <Trans>Why</Trans>
      </summary>
      <table className="mt-1 w-full max-w-text border-collapse text-small">
        <caption className="sr-only">{t`What the fit is made of`}</caption>
        <tbody>
          {view.match.parts.map((part) => (
            <tr key={part.kind} className="border-line not-last:border-b">
              <th scope="row" className="py-1 pe-3 text-start font-normal text-muted">
                {partName(part.kind)}
              </th>
              <td className="py-1 pe-3">
                <PartWords part={part} view={view} />
              </td>
              <td className="py-1 text-end whitespace-nowrap tabular-nums">
                <Trans>
                  <Num value={part.points} /> of <Num value={mostPoints[part.kind]} />
                </Trans>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
