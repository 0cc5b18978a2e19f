import { useEffect, useRef } from 'react';

/** Runs `act` whenever the value has changed, not for the first one. */
export function useOnChange(value: number, act: () => void): void {
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    act();
  }, [value, act]);
}
