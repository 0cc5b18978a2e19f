/** What somebody can do next with a record: at one press, or on its page where more is asked. */
export interface NextAct<Action extends string> {
  readonly action: Action;
  readonly how: 'press' | 'page';
}

/** The first of the ways on that is open. */
export function firstOpen<Action extends string>(
  ways: readonly (NextAct<Action> & { readonly open: boolean })[],
): NextAct<Action> | null {
  const way = ways.find(({ open }) => open);
  return way ? { action: way.action, how: way.how } : null;
}
