import { useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@remix-run/react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { classNames } from '../ui/class-names.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { matchPlaces, type Place, usePlaces } from './places.ts';

const MOST = 9;

/** A list to type into: arrows choose, Enter goes. */
export function GoList({ onGo }: { onGo: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const { t } = useLingui();
  const id = useId();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found: Place[] = [
    ...matchPlaces(usePlaces(), typed, MOST),
    ...(typed.trim()
      ? [
          {
            to: `/search?q=${encodeURIComponent(typed.trim())}`,
            label: t`Search everywhere for “${typed.trim()}”`,
          },
        ]
      : []),
  ];
  const chosen = found[Math.min(at, found.length - 1)];

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((so) => (so + step + found.length) % Math.max(1, found.length));
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
        aria-activedescendant={chosen ? `${id}-${found.indexOf(chosen)}` : undefined}
        aria-label={t`Where to? A mission, a section, a word to search for`}
        placeholder={t`A mission, a section, a word to search for`}
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
        aria-label={t({ message: 'Places', context: 'to go to' })}
        className="grid"
      >
        {found.map((place, index) => (
          <Link
            key={place.to}
            id={`${id}-${index}`}
            role="option"
            aria-selected={place === chosen}
            to={place.to}
            tabIndex={-1}
            onClick={onGo}
            className={classNames(
              'flex min-h-9 items-center justify-between gap-3 rounded-md px-2.5 text-text no-underline hover:bg-fill',
              place === chosen && 'bg-accent-soft',
            )}
          >
            <span>{place.label}</span>
            {place.within ? (
              <bdi dir="ltr" className="text-small text-muted">
                {place.within}
              </bdi>
            ) : null}
          </Link>
        ))}
      </div>
      <LiveRegion>{typed ? t`${found.length} places` : null}</LiveRegion>
    </div>
  );
}
