import { DrillFault } from "../shared/errors";

/** Names of searches may hold none. */
const CONTROL = /\p{Cc}/gu;

/**
 * Saves a search named and annotated by each text, and corrects tags of a document by it. Gives the pages on which they stand.
 *
 * @throws DrillFault where one is not taken, since nothing would be tried with it.
 */
export async function postTexts(
  site: string,
  shapes: readonly string[],
  document: string,
): Promise<readonly string[]> {
  const pages: string[] = [];
  for (const shape of shapes) {
    const name = shape.toWellFormed().replace(CONTROL, " ").trim().slice(0, 150);
    const link = `/?${new URLSearchParams({ q: shape, actor: shape })}`;
    const { slug } = await post(`${site}/api/searches`, { name, note: name, link, mode: "live" });
    pages.push(`/s/${encodeURIComponent(String(slug))}`);
    for (const change of [
      { kind: "rename", from: "Vladimir Putin", to: name },
      { kind: "stance", target: name, holder: name, stance: "against" },
    ])
      await post(`${site}/api/corrections`, { document, why: name, change });
  }
  return pages;
}

async function post(url: string, body: object): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new DrillFault(`${url} did not take ${JSON.stringify(body)}: ${await answer.text()}`);
  return (await answer.json()) as Readonly<Record<string, unknown>>;
}
