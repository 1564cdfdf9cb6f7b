import type { Draft, DraftProblem, Drafts } from "../draft/draft";
import type { FieldMap } from "../draft/field-map";
import { toMetadata } from "../draft/metadata-fields";
import { type Fields, isFields, toBody, toWithoutHtml, unwrapRecord } from "./record-text";

/** A record of a file, with the line it begins on, where its format has lines, and what a problem calls it. */
export type Numbered = { readonly record: unknown; readonly line: number | null; readonly name: string };

/** So many records without a text are named one by one; a file of another kind has no others. */
const MOST_NAMED = 20;

/** Records as drafts; those without a text are problems. */
export function toDrafts(records: readonly Numbered[], map: FieldMap = {}): Drafts {
  const drafts: Draft[] = [];
  const problems: DraftProblem[] = [];
  let unnamed = 0;
  for (const { record, line, name } of records) {
    const draft = isFields(record) ? toDraft(record, map) : null;
    if (draft !== null) drafts.push(draft);
    else if (problems.length < MOST_NAMED) problems.push({ line, reason: toReason(name, map) });
    else unnamed += 1;
  }
  if (unnamed > 0)
    problems.push({ line: null, reason: `Of ${unnamed} more records there is no text either.` });
  return { drafts, problems };
}

function toDraft(record: Fields, map: FieldMap): Draft | null {
  const fields = map.text === undefined ? unwrapRecord(record) : record;
  const text = toBody(fields, map);
  if (text === null) return null;
  const metadata = toMetadata(fields, "metadata", map);
  const title = metadata.title === undefined ? undefined : toWithoutHtml(metadata.title);
  return { ...metadata, title, text, isLoose: false };
}

function toReason(name: string, { text }: FieldMap): string {
  const wanted = text ?? ["text", "body", "content", "description"];
  const rest = text === undefined ? ", or whatever a file fields.json beside it calls it," : "";
  return `In ${name} there is no text: none of the fields ${wanted.join(", ")}${rest} holds any.`;
}
