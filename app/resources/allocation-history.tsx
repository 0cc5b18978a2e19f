import { Trans, useLingui } from '@lingui/react/macro';
import type { AllocationView, MoveView } from '#server/resources/view-allocations.ts';
import { Name } from '../ui/name.tsx';
import { Timeline } from '../ui/timeline.tsx';
import { moveWords } from './allocation-words.ts';
import { Quantity } from './units.tsx';

/** Every line of the ledger, with who signed it. */
export function AllocationHistory({ allocation }: { allocation: AllocationView }) {
  const { t, i18n } = useLingui();
  if (allocation.moves.length === 0) return null;
  const wordsOf = ({ source, target }: MoveView) => {
    const words = moveWords[source === 'outside' && target === 'good' ? 'surplus' : target];
    return words ? i18n._(words) : target;
  };
  return (
    <details>
      <summary className="cursor-pointer text-small text-muted">
        <Trans>How it went</Trans>
      </summary>
      <div className="mt-2">
        <Timeline
          label={t`How it went`}
          moments={allocation.moves.map((move) => ({
            key: move.id,
            at: move.at,
            title: (
              <>
                <Quantity value={move.quantity} unit={allocation.unit} /> · {wordsOf(move)}
              </>
            ),
            children: <By move={move} />,
          }))}
        />
      </div>
    </details>
  );
}

function By({ move }: { move: MoveView }) {
  return (
    <>
      {move.person ? <Name>{move.person}</Name> : <Trans>the portal itself</Trans>}
      {move.organisation ? (
        <>
          {' · '}
          <Name>{move.organisation}</Name>
        </>
      ) : null}
      {move.reason ? (
        <span className="block" dir="auto">
          {move.reason}
        </span>
      ) : null}
    </>
  );
}
