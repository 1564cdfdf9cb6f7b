/** Where programs look for the icon that do not read the page: there is one, and it lies elsewhere. */
export function GET(): Response {
  return new Response(null, {
    status: 308,
    headers: { Location: "/icon.svg", "Cache-Control": "public, max-age=86400" },
  });
}
