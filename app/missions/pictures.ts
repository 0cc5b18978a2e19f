/** A picture's response: kept for a minute by the browser, read as nothing but a picture. */
export function pictureResponse(picture: string): Response {
  return new Response(picture, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': 'private, max-age=60',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
