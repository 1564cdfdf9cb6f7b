import { NO_DOCUMENT, toBadCitations, toDocumentRequests } from "./requests/documents";
import type { AnsweredDocument } from "./shared/answered-document";
import { type Facts, SMALL_CORPUS } from "./shared/facts";
import { toJson } from "./shared/json";
import { pickEvenly } from "./shared/pick-evenly";
import type { Recorder } from "./writing/recorder";

/** So many documents are looked at one by one; of a larger corpus an even choice, of a smaller one all. */
const MOST_DOCUMENTS = 60;

/** Records documents one by one, and gives their JSON back. */
export async function recordDocuments(
  recorder: Recorder,
  facts: Facts,
): Promise<readonly AnsweredDocument[]> {
  const most = facts.documents <= SMALL_CORPUS ? facts.documents : MOST_DOCUMENTS;
  const chosen = pickEvenly([...facts.ids.entries()], most);
  const documents: AnsweredDocument[] = [];
  for (const [index, id] of chosen) {
    const requests = toDocumentRequests(id, facts.titles[index] ?? "");
    const [answer] = await recorder.read("documents", requests);
    documents.push({ id, json: toJson(answer?.body ?? "") });
  }
  await recorder.read("documents", [...NO_DOCUMENT, ...toBadCitations(facts.ids[0] ?? "")]);
  return documents;
}
