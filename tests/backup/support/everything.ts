/** Every kind of answer that depends on the index, the store or the corrections; with those of each document and saved search. */
const PATHS = [
  "/api/search?size=100",
  "/api/search?q=munitions&group=story",
  "/api/search?q=kim+putin&close=true",
  "/api/search?q=saved:munitions+-pact&sort=oldest",
  "/api/facets/actor?find=",
  "/api/facets/stance?find=",
  "/api/facets/publisher?q=kim",
  "/api/matrix",
  "/api/mentioned",
  "/api/suggest?q=mun",
  "/api/compare?a=munitions&b=pacts",
  "/api/corpus",
  "/api/corrections",
  "/api/estimate?q=kim",
  "/api/health",
  ...["json", "csv", "bibtex", "ris"].map((format) => `/api/export?format=${format}`),
] as const;

const OF_DOCUMENT = ["", "/related", "/citation?format=ris"];
const OF_SEARCH = ["", "/changes"];

/** What a site answers, by path. How long it took is left out, the time of the answer, and where the site is. */
export async function readEverything(
  url: string,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { hits } = (await (await fetch(`${url}/api/search?size=100`)).json()) as {
    hits: { id: string }[];
  };
  const paths = [
    ...PATHS,
    ...hits.flatMap(({ id }) => OF_DOCUMENT.map((part) => `/api/documents/${encodeURIComponent(id)}${part}`)),
    ...slugs.flatMap((slug) => OF_SEARCH.map((part) => `/api/searches/${slug}${part}`)),
  ];
  const answers = new Map<string, string>();
  for (const path of paths) {
    const answer = await fetch(url + path);
    const text = (await answer.text())
      .replaceAll(/"took":\{[^}]*\}/g, '"took":{}')
      .replaceAll(/"until":"[^"]*"/g, '"until":"now"')
      .replaceAll(url, "http://here");
    answers.set(path, `${answer.status} ${text}`);
  }
  return answers;
}
