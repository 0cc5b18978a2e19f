import type { Visitor } from '../core/actor.ts';

/** Operators see how the installation does. It gives them no right to read what people write. */
export const mayOperate = (visitor: Visitor): boolean =>
  visitor?.isOperator === true && visitor.scopes === 'all';
