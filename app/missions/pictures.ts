/** A picture's response, read as nothing but a picture. A visitor's browser keeps it for a minute. */
export function pictureResponse(picture: string, { actor }: { actor: unknown }): Response {
  return new Response(picture, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      ...(actor === null && { 'Cache-Control': 'private, max-age=60' }),
    },
  });
}
