import { Trans } from '@lingui/react/macro';
import { Component, type RefObject } from 'react';
import { Edge } from './edge.tsx';

interface LaterProps {
  address: string;
  /** The last place of the page; null once it goes on to the newest. */
  after: number | null;
  /** The reader asked for the newest. */
  newest: boolean;
  onReach: () => void;
  reading: boolean;
  scroller: RefObject<HTMLElement>;
}

/** The foot of a page that was opened in the middle of a channel: leads on, without a jump, to what was said later. */
export function LaterMessages({ address, onReach, reading, ...page }: LaterProps) {
  const { after } = page;
  return (
    <>
      <Steady {...page} />
      {after === null ? null : (
        <Edge to={`${address}?after=${after}`} onReach={onReach} reading={reading}>
          {reading ? <Trans>Reading later messages…</Trans> : <Trans>Later messages</Trans>}
        </Edge>
      )}
    </>
  );
}

/** The stream is drawn from its end: where more is drawn there, what the reader looks at is kept where it is. */
class Steady extends Component<Pick<LaterProps, 'after' | 'newest' | 'scroller'>> {
  override getSnapshotBeforeUpdate({ after }: Steady['props']) {
    const { newest, scroller } = this.props;
    if (newest || after === this.props.after) return null;
    const last = [...(scroller.current?.querySelectorAll('.message') ?? [])].at(-1);
    return last ? { last, top: last.getBoundingClientRect().top } : null;
  }

  override componentDidUpdate(
    _: unknown,
    __: unknown,
    before: ReturnType<Steady['getSnapshotBeforeUpdate']>,
  ) {
    if (!before?.last.isConnected) return;
    const { current: stream } = this.props.scroller;
    if (stream) stream.scrollTop += before.last.getBoundingClientRect().top - before.top;
  }

  override render() {
    return null;
  }
}
