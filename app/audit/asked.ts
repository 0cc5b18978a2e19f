/** What the trail's address narrows it to, by parameter. */
export function askedOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}

/** The parameters that narrow the trail; the rest of the address only turns its pages. */
export const narrowing = ['person', 'organisation', 'mission', 'type', 'from', 'to'] as const;
