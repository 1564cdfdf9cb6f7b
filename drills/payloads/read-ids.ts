/** The ids of all documents of a site, in the order of a search for everything. */
export async function readIds(site: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const answer = await fetch(`${site}/api/search?size=100&facets=none&page=${page}`);
    const body = (await answer.json()) as {
      readonly pages: number;
      readonly hits: readonly { id: string }[];
    };
    pages = body.pages;
    ids.push(...body.hits.map(({ id }) => id));
  }
  return ids;
}
