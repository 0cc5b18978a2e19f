import { Plural, useLingui } from '@lingui/react/macro';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { ChannelView } from '#server/channels/view.ts';
import { classNames } from '../ui/class-names.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { type Token, tokenAt } from './token-at.ts';
import { type CompletionLine, useCompletions } from './use-completions.ts';

interface CompletingProps {
  box: RefObject<HTMLTextAreaElement>;
  channel: ChannelView;
}

/**
 * The list under which a name completes itself while it is written. The focus stays in the box, which names the
 * chosen line as its active descendant: arrows choose, Enter or Tab takes, Escape closes, and so does a tap.
 */
export function Completing({ box, channel }: CompletingProps) {
  const { t } = useLingui();
  const id = useId();
  const [token, forget] = useToken(box);
  const lines = useCompletions(channel, token);
  const [chosen, setChosen] = useState(0);
  const place = token && `${token.mark}${token.from}${token.words}`;
  useEffect(() => setChosen(0), [place]);
  const at = Math.min(chosen, lines.length - 1);

  const take = (line: CompletionLine) => {
    if (!box.current || !token) return;
    box.current.focus();
    box.current.setRangeText(`${line.text} `, token.from, token.to, 'end');
    box.current.dispatchEvent(new Event('input', { bubbles: true }));
  };
  useKeys(box, lines.length > 0, (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const line = lines[at];
    if (step) setChosen((at + step + lines.length) % lines.length);
    else if (event.key === 'Escape') forget();
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && line) take(line);
    else return false;
    return true;
  });
  useSaid(box, lines.length > 0 ? { list: id, line: `${id}-${at}` } : null);

  return (
    <>
      {lines.length > 0 ? (
        <div id={id} role="listbox" aria-label={t`Suggestions`} className="completions">
          {lines.map((line, index) => (
            <Option
              key={line.key}
              id={`${id}-${index}`}
              line={line}
              chosen={index === at}
              onTake={() => take(line)}
            />
          ))}
        </div>
      ) : null}
      <LiveRegion>
        {lines.length > 0 ? (
          <Plural
            value={lines.length}
            one="# suggestion. Enter takes it, Escape closes."
            other="# suggestions. Arrow keys choose, Enter takes, Escape closes."
          />
        ) : null}
      </LiveRegion>
    </>
  );
}

/** What is being written where the caret stands, and what puts the list away until something else is typed. */
function useToken(box: RefObject<HTMLTextAreaElement>): [Token | null, () => void] {
  const [token, setToken] = useState<Token | null>(null);
  const away = useRef<string | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const read = () => {
      const { value, selectionStart, selectionEnd } = element;
      const writes = document.activeElement === element && selectionStart === selectionEnd;
      if (value !== away.current) away.current = null;
      setToken(writes && away.current === null ? tokenAt(value, selectionStart) : null);
    };
    const leave = () => setToken(null);
    read();
    document.addEventListener('selectionchange', read);
    element.addEventListener('input', read);
    element.addEventListener('blur', leave);
    return () => {
      document.removeEventListener('selectionchange', read);
      element.removeEventListener('input', read);
      element.removeEventListener('blur', leave);
    };
  }, [box]);
  const forget = () => {
    away.current = box.current?.value ?? null;
    setToken(null);
  };
  return [token, forget];
}

/** Keys that the list takes before the box does; those it does not take do what they do without it. */
function useKeys(
  box: RefObject<HTMLTextAreaElement>,
  open: boolean,
  onKey: (event: KeyboardEvent) => boolean,
) {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const element = box.current;
    if (!element || !open) return;
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || !latest.current(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  }, [box, open]);
}

/** Says at the box which list belongs to it. It stays a box of several lines, which no combobox may be. */
function useSaid(box: RefObject<HTMLTextAreaElement>, said: { list: string; line: string } | null) {
  const list = said?.list;
  const line = said?.line;
  useEffect(() => {
    const element = box.current;
    if (!element || !list || !line) return;
    const attributes = {
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': list,
      'aria-activedescendant': line,
    };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(attributes)) element.removeAttribute(name);
    };
  }, [box, list, line]);
}

interface OptionProps {
  id: string;
  line: CompletionLine;
  chosen: boolean;
  onTake: () => void;
}

function Option({ id, line, chosen, onTake }: OptionProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div
      ref={ref}
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      // The box keeps the focus, and a touch screen its keyboard.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
      onKeyDown={() => {}}
      className={classNames('completion', chosen && 'bg-accent-soft')}
    >
      <bdi lang={line.lang} className="min-w-0 truncate">
        {line.label}
      </bdi>
      <span className="flex min-w-0 items-baseline gap-2 text-small text-muted">
        {line.within ? <bdi className="truncate">{line.within}</bdi> : null}
        {line.kind ? <span className="flex-none">{line.kind}</span> : null}
      </span>
    </div>
  );
}
