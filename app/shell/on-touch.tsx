import { type ComponentType, useEffect, useRef, useState } from 'react';
import { loadCatalogues } from './catalogues.client.ts';
import { isLocale } from './languages.ts';
import { untilLoaded } from './later.ts';

const signs = ['pointerover', 'pointerdown', 'wheel', 'focusin', 'keydown'] as const;
const IN_USE_MS = 500;

/** Somebody turned to the page: a mouse or a finger moved, a key was pressed. Never, on the server. */
const touched = import.meta.env.SSR
  ? new Promise<never>(() => {})
  : new Promise<unknown>((resolve) => {
      for (const sign of signs) addEventListener(sign, resolve, { once: true, passive: true, capture: true });
    });

/** Until then what is mounted takes over what the server drew; afterwards it is drawn by the browser. */
let pageIsAlive = false;

/**
 * A part of a page that stands there from the beginning, works without script, and comes to life only when somebody
 * turns to the page: its code and words are fetched then, or when what it shows changes. `drawn` is the part itself
 * where pages are drawn on the server, and false in the browser; `part` is its file in `app/`, without the ending.
 */
export function onTouch<Props extends object>(
  drawn: ComponentType<Props> | false,
  part: string,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let Part = drawn || null;
  const fetchPart = once(async () => {
    const { lang } = document.documentElement;
    const words = loadCatalogues(isLocale(lang) ? lang : 'en', [part]);
    [Part] = await Promise.all([untilLoaded(load), words]);
  });

  // Whoever comes here from another page waits for it anyway.
  if (pageIsAlive) void fetchPart();

  return function OnTouch(props: Props) {
    const element = useRef<HTMLDivElement>(null);
    const isAlive = useLife(element, props, fetchPart);
    if (Part && (isAlive || import.meta.env.SSR)) {
      return (
        <div className="contents">
          <Part {...props} />
        </div>
      );
    }
    // An unchanged inner HTML leaves what the server drew as it is.
    return (
      <div ref={element} className="contents" suppressHydrationWarning dangerouslySetInnerHTML={nothing} />
    );
  };
}

const nothing = { __html: '' };

/** Whether the part is drawn by the browser. What somebody is using stays as it is until they leave it. */
function useLife(element: { current: HTMLElement | null }, props: object, fetchPart: () => Promise<void>) {
  const [isAlive, setAlive] = useState(false);
  const [takesOver] = useState(() => !pageIsAlive);
  const first = useRef(props);
  const changed = !isAlike(first.current, props);
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const begin = () => {
      if (element.current && isInUse(element.current)) return;
      clearInterval(timer);
      setAlive(true);
    };
    void (takesOver && !changed ? touched.then(fetchPart) : fetchPart()).then(() => {
      timer = setInterval(begin, IN_USE_MS);
      begin();
    });
    return () => clearInterval(timer);
  }, [element, fetchPart, takesOver, changed]);
  useEffect(() => {
    pageIsAlive = true;
  }, []);
  return isAlive;
}

function isInUse(element: HTMLElement): boolean {
  const fields = [...element.querySelectorAll<HTMLInputElement>('input, textarea, option')];
  return (
    element.contains(document.activeElement) ||
    element.querySelector('details[open]') !== null ||
    fields.some(isChanged)
  );
}

/** Whether somebody answered a field otherwise than the server drew it. */
function isChanged(field: HTMLInputElement | HTMLOptionElement): boolean {
  if (field instanceof HTMLOptionElement) return field.selected && !field.defaultSelected && field.index > 0;
  return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
}

/** A page that was read again holds the same things in new objects; a function draws nothing of itself. */
function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other) || (typeof one === 'function' && typeof other === 'function')) return true;
  if (!isHolder(one) || !isHolder(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => isAlike(one[name], other[name]));
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | null = null;
  return () => (result ??= work());
}
