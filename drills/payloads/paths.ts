/** Addresses of pages in which a text stands in every place that an address has for one. */
export function toPaths(shape: string): readonly string[] {
  const search = new URLSearchParams({
    q: shape,
    actor: shape,
    publisher: shape,
    voice: `${shape} against:${shape}`,
    "not.source": shape,
    from: shape,
    sort: shape,
    [shape]: shape,
  });
  const quoted = new URLSearchParams({ q: `"${shape}" title:"${shape}" actor:"${shape}" saved:"${shape}"` });
  const typed = new URLSearchParams({ q: shape, "typed.name": shape, "typed.note": shape, fault: shape });
  return [
    `/?${search}`,
    `/?${quoted}`,
    `/save?${typed}`,
    `/saved?${new URLSearchParams({ find: shape, "typed.name": shape })}`,
    `/timeline?${new URLSearchParams({ q: shape, by: shape, as: shape, values: shape })}`,
    `/matrix?${search}`,
    `/network?${search}`,
    `/compare?${new URLSearchParams({ a: shape, b: shape })}`,
    `/documents/${encodeURIComponent(shape.toWellFormed())}?${search}`,
    `/s/${encodeURIComponent(shape.toWellFormed())}`,
    `/review?${new URLSearchParams({ kind: shape, page: shape })}`,
    `/login?${new URLSearchParams({ back: shape, error: shape })}`,
  ];
}
