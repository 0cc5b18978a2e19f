import { useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@remix-run/react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { classNames } from '../ui/class-names.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { type Line, useFoundLines } from './found-lines.ts';
import { matchPlaces, usePlaces } from './places.ts';
import { useFinds } from './use-finds.ts';

const MOST_PLACES = 6;

/** What the dialog lists: places known here, what the portal finds, and the way to all of it. */
function useLines(typed: string): Line[] {
  const { t } = useLingui();
  const words = typed.trim();
  const places = matchPlaces(usePlaces(), typed, words ? MOST_PLACES : MOST_PLACES + 3);
  const found = useFoundLines(useFinds(words));
  const all = { to: `/search?q=${encodeURIComponent(words)}`, label: t`Search everywhere for “${words}”` };
  const known = new Set(places.map(({ to }) => to));
  return [...places, ...found.filter(({ to }) => !known.has(to)), ...(words ? [all] : [])];
}

/** A list to type into: arrows choose, Enter goes. */
export function GoList({ onGo }: { onGo: () => void }) {
  const { t } = useLingui();
  const id = useId();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const lines = useLines(typed);
  const chosen = lines[Math.min(at, lines.length - 1)];

  useEffect(() => input.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((so) => (Math.min(so, lines.length - 1) + step + lines.length) % Math.max(1, lines.length));
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      onGo();
      navigate(chosen.to);
    }
  };
  return (
    <div className="grid gap-2">
      <input
        ref={input}
        type="text"
        enterKeyHint="go"
        autoComplete="off"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={chosen ? `${id}-${lines.indexOf(chosen)}` : undefined}
        aria-label={t`Where to? A mission, an initiative, an organisation, something needed or offered`}
        placeholder={t`A mission, an initiative, an organisation, an item`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        className="control"
      />
      <div
        id={id}
        role="listbox"
        tabIndex={-1}
        aria-label={t`Places`}
        className="grid max-h-[60vh] overflow-y-auto"
      >
        {lines.map((line, index) => (
          <Option key={line.to} id={`${id}-${index}`} line={line} chosen={line === chosen} onGo={onGo} />
        ))}
      </div>
      <LiveRegion>{typed ? t`${lines.length} places` : null}</LiveRegion>
    </div>
  );
}

interface OptionProps {
  id: string;
  line: Line;
  chosen: boolean;
  onGo: () => void;
}

function Option({ id, line, chosen, onGo }: OptionProps) {
  const ref = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (chosen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <Link
      ref={ref}
      id={id}
      role="option"
      aria-selected={chosen}
      to={line.to}
      tabIndex={-1}
      onClick={onGo}
      className={classNames(
        'flex min-h-9 items-center justify-between gap-3 rounded-md px-2.5 py-1 text-text no-underline hover:bg-fill',
        chosen && 'bg-accent-soft',
      )}
    >
      <bdi lang={line.lang} className="min-w-0 break-words">
        {line.label}
      </bdi>
      <span className="flex flex-none items-baseline gap-2 text-small text-muted">
        {line.kind ?? null}
        {line.within ? <bdi dir="ltr">{line.within}</bdi> : null}
      </span>
    </Link>
  );
}
