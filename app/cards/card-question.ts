const GATHER_MS = 250;

export interface CardQuestion {
  /** Asks for those that were not asked for yet. */
  ask(keys: readonly string[]): void;
  /** Asks also for those that are known: they have changed. */
  askAgain(keys: readonly string[]): void;
  answered(): void;
  stop(): void;
}

/** Gathers what is to be read and asks for it at once, one question at a time; readers spread out a little. */
export function newQuestion(load: (keys: readonly string[]) => void): CardQuestion {
  const asked = new Set<string>();
  const waiting = new Set<string>();
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const send = () => {
    timer = null;
    if (busy || waiting.size === 0) return;
    busy = true;
    const keys = [...waiting];
    waiting.clear();
    load(keys);
  };
  const later = () => {
    timer ??= setTimeout(send, GATHER_MS * (1 + Math.random()));
  };
  const askAgain = (keys: readonly string[]) => {
    for (const key of keys) {
      asked.add(key);
      waiting.add(key);
    }
    if (waiting.size > 0) later();
  };
  return {
    ask: (keys) => askAgain(keys.filter((key) => !asked.has(key))),
    askAgain,
    answered() {
      busy = false;
      if (waiting.size > 0) later();
    },
    stop() {
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
