import { post, probe } from "../shared/site";

/** What a site has acknowledged: names of saved searches, and ids of corrections. */
export type Acknowledged = { readonly searches: Set<string>; readonly corrections: Set<string> };

/** So long a write is waited for, in milliseconds. */
const PATIENCE = 30_000;

/** Nothing yet. */
export function toNothing(): Acknowledged {
  return { searches: new Set(), corrections: new Set() };
}

/** Saves a search and corrects a document, and writes down what was acknowledged. `at` names them. */
export async function writeOnce(url: string, at: string, done: Acknowledged): Promise<void> {
  const name = `Drill ${at}`;
  const saved = await post(
    `${url}/api/searches`,
    { name, link: `/?q=held+${at.replace(/\W/g, "")}`, mode: "live" },
    PATIENCE,
  );
  if (saved.status === 201) done.searches.add(name);
  // It finds nothing to remove, so that the document stays as every version has it.
  const change = { kind: "remove", facet: "actor", value: "Nobody At All" };
  const made = await post(`${url}/api/corrections`, { document: "wire-both-1", why: name, change }, PATIENCE);
  if (made.status === 201) done.corrections.add((JSON.parse(made.text) as { id: string }).id);
}

/** Writes again and again until the signal fires. */
export async function writeOn(
  url: string,
  name: string,
  done: Acknowledged,
  signal: AbortSignal,
): Promise<void> {
  for (let at = 0; !signal.aborted; at += 1) await writeOnce(url, `${name}-${at}`, done);
}

/** What a site acknowledged and has no more: a sentence each. */
export async function findLost(
  url: string,
  { searches, corrections }: Acknowledged,
): Promise<readonly string[]> {
  const saved = await probe(`${url}/api/searches`, PATIENCE);
  const made = await probe(`${url}/api/corrections`, PATIENCE);
  if (saved.status !== 200 || made.status !== 200)
    return [`saved searches answer ${saved.status}, corrections ${made.status}: ${saved.text.slice(0, 200)}`];
  const names = new Set(
    (JSON.parse(saved.text) as { searches: { name: string }[] }).searches.map((one) => one.name),
  );
  const lost = [...searches]
    .filter((name) => !names.has(name))
    .map((name) => `the saved search ${name} is lost`);
  return [
    ...lost,
    ...[...corrections].filter((id) => !made.text.includes(id)).map((id) => `the correction ${id} is lost`),
  ];
}
