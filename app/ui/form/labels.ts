import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';

interface Labelled {
  name?: unknown;
  label?: ReactNode;
  children?: unknown;
}

/**
 * The labels of the fields that stand in a form, by name, so that the summary above them can call them by it.
 * Rows of a group are known by their first: see `labelOf`. Fields inside components of their own stay unknown.
 */
export function labelsIn(
  children: ReactNode,
  found: Map<string, ReactNode> = new Map(),
): Map<string, ReactNode> {
  Children.forEach(children, (child) => {
    if (!isValidElement(child)) return;
    const { name, label, children: inner } = (child as ReactElement<Labelled>).props;
    if (typeof name === 'string' && label !== undefined && !found.has(name)) found.set(name, label);
    if (typeof inner === 'function' && typeof name === 'string') {
      labelsIn((inner as (row: string, at: number) => ReactNode)(`${name}[0]`, 0), found);
    } else {
      labelsIn(inner as ReactNode, found);
    }
  });
  return found;
}

export function labelOf(labels: ReadonlyMap<string, ReactNode>, path: string): ReactNode {
  return labels.get(path) ?? labels.get(path.replaceAll(/\[\d+\]/g, '[0]'));
}
