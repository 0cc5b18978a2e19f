const edges = ['before', 'after', 'at'] as const;
type Edge = (typeof edges)[number];

/** Which page of talk an address asks for; the newest where it names no place. */
export function askedPage(request: Request): { readonly [edge in Edge]?: number } {
  const { searchParams } = new URL(request.url);
  for (const edge of edges) {
    const place = Number(searchParams.get(edge));
    if (Number.isSafeInteger(place) && place > 0) return { [edge]: place };
  }
  return {};
}
