import type { StanceTag, Tags } from "@/search/document/document";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { toIssueKey } from "@/search/text/issue-key";
import type { IssueUse } from "../manifest/manifest";
import { type StanceFields, toCounting, toStanceFields } from "./stance-fields";

/** Tags with each issue in one spelling: the one that `toFixed` gives for its key, or else the document's first. */
export function withIssuesAlike(tags: Tags, toFixed: (key: string) => string | null): Tags {
  const spellings = new Map<string, string>();
  return withIssueNames(tags, (issue) => {
    const key = toIssueKey(issue);
    const spelling = spellings.get(key) ?? toFixed(key) ?? issue;
    spellings.set(key, spelling);
    return spelling;
  });
}

/** The issues that the stances of a document are on, by key; undefined for none. Each is in one spelling. */
export function toIssueUses(
  tags: Pick<Tags, "stances" | "sources">,
): Readonly<Record<string, IssueUse>> | undefined {
  const counting: ReadonlySet<StanceTag> = new Set(toCounting(tags).filter(({ possible }) => !possible));
  const uses = new Map<string, IssueUse>();
  for (const tag of tags.stances) {
    if (tag.targetKind !== "issue") continue;
    const key = toIssueKey(tag.target);
    uses.set(key, { as: tag.target, counts: counting.has(tag) || uses.get(key)?.counts === true });
  }
  return uses.size === 0 ? undefined : Object.fromEntries(uses);
}

/** What changes in the index where a document's issues are spelt otherwise. */
export type Respelt = Pick<IndexedDocument, "id" | "tags"> & StanceFields;

/** A stored document with its issues spelt as `toName` says. */
export function toRespelt(
  { id, tags: text }: Pick<IndexedDocument, "id" | "tags">,
  toName: (issue: string) => string,
): Respelt {
  const tags = withIssueNames(JSON.parse(text), toName);
  return { id, tags: JSON.stringify(tags), ...toStanceFields(tags) };
}

function withIssueNames(tags: Tags, toName: (issue: string) => string): Tags {
  const stances = tags.stances.map((tag) =>
    tag.targetKind === "issue" ? { ...tag, target: toName(tag.target) } : tag,
  );
  return { ...tags, stances };
}
