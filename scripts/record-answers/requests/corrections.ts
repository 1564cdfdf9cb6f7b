import type { AnsweredDocument } from "../shared/answered-document";
import { type Facts, SMALL_CORPUS } from "../shared/facts";
import { at, toList, toText } from "../shared/json";
import { pickEvenly } from "../shared/pick-evenly";
import { get, plainly, post, type SiteRequest, toDocumentPath, toPages } from "../shared/request";

/** Where corrections are. */
export const CORRECTIONS = "/api/corrections";

/** A document to correct, with its actors and a target. */
export type Tagged = { readonly id: string; readonly actors: readonly string[]; readonly target: string };

/** Four documents whose tags are corrected, each with two actors or more. */
export function toTagged(documents: readonly AnsweredDocument[]): readonly Tagged[] {
  const tagged = documents.map(({ id, json }) => ({
    id,
    actors: toNames(at(json, "tags", "actors"), "name"),
    target: toNames(at(json, "tags", "stances"), "target")[0] ?? "Russia–North Korea alliance",
  }));
  return pickEvenly(
    tagged.filter(({ actors }) => actors.length > 1),
    4,
  );
}

function toNames(tags: unknown, key: string): readonly string[] {
  return toList(tags).map((tag) => toText(at(tag, key)));
}

/** A request for a correction; `document` is null for one of all documents. */
export function correct(
  document: string | null,
  change: Readonly<Record<string, unknown>>,
  name: string,
): SiteRequest {
  return post(CORRECTIONS, { document, why: `To see: ${name}.`, change }, name);
}

/** Corrections of every kind for each of the documents. */
export function toCorrectionRequests(tagged: readonly Tagged[]): readonly SiteRequest[] {
  return tagged.flatMap(({ id, actors: [one = "", two = ""], target }) => [
    correct(id, { kind: "remove", facet: "actor", value: one }, `${id} without its first actor`),
    correct(id, { kind: "rename", from: two, to: "Somebody Else" }, `${id} with another name`),
    correct(id, { kind: "stance", target, holder: null, stance: "favor" }, `${id} in favor`),
    correct(id, { kind: "published", value: "2018-05" }, `${id} of another day`),
    correct(id, { kind: "remove", facet: "actor", value: "Nobody At All" }, `${id} without nobody`),
  ]);
}

/** A correction of all documents; none in a large corpus, since all are tagged anew after it. */
export function toRenameRequests({ documents, values }: Facts): readonly SiteRequest[] {
  const [first = "", second = ""] = values.actor.slice(2);
  if (documents > SMALL_CORPUS || second === "") return [];
  return [correct(null, { kind: "rename", from: first, to: second }, "two actors are one")];
}

/** The corrected documents, their corrections and pages, and searches that meet them. */
export function toCorrectedReads(tagged: readonly Tagged[]): readonly SiteRequest[] {
  const each = tagged.flatMap(({ id }) => [
    get(`/api${toDocumentPath(id)}`, id),
    get(`${CORRECTIONS}?document=${plainly(id)}`, `${id} corrections`),
    ...toPages(get(toDocumentPath(id), `page ${id}`)),
  ]);
  return [get(CORRECTIONS), ...each, get("/api/search?size=100"), get("/api/search?q=Somebody+Else")];
}
