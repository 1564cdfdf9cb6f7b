/** Parameters as Next gives them to a page. */
export type PageParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Parameters as everything else reads them. */
export function toParams(given: PageParams): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(given))
    for (const one of value === undefined ? [] : [value].flat()) params.append(name, one);
  return params;
}
