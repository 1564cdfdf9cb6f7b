import fc from "fast-check";
import type { Condition } from "@/search/matching/condition";
import { PRESENT, toJoined } from "@/search/matching/condition";
import { toLookupKey } from "@/search/matching/lookups";
import { toIdSet } from "@/search/meilisearch/id-sets";

const IDS = ["a", "b", "c", "d", "e"];
const LISTS: Readonly<Record<string, readonly string[]>> = { x: ["a", "b"], y: ["b", "c", "d"], z: [] };

function found(name: string, denied: boolean): Condition {
  const term = { kind: "word", text: name, forms: [{ value: name, breakBefore: false }] } as const;
  return { kind: "found", by: { term, where: "anywhere" }, denied };
}

const sets = new Map(
  Object.entries(LISTS).map(([name, ids]) => {
    const one = found(name, false);
    return [one.kind === "found" ? toLookupKey(one.by) : "", ids];
  }),
);

/** Whether a document meets a condition, as anybody would say it. */
function meets(id: string, condition: Condition): boolean {
  if (condition.kind === "found")
    return (LISTS[condition.by.term.text] ?? []).includes(id) !== condition.denied;
  if (condition.kind === "and") return condition.parts.every((part) => meets(id, part));
  if (condition.kind === "or") return condition.parts.some((part) => meets(id, part));
  return condition.kind === "every";
}

const conditions = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(fc.constantFrom("x", "y", "z"), fc.boolean()).map(([name, denied]) => found(name, denied)),
    fc
      .tuple(
        fc.constantFrom("and" as const, "or" as const),
        fc.array(tie("any"), { minLength: 1, maxLength: 4 }),
      )
      .map(([kind, parts]) => toJoined(kind, parts)),
  ),
})).any;

describe("a condition of nothing but lookups", () => {
  it("comes to the set of just the documents that meet it", () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        const set = toIdSet(condition, sets);
        const held = IDS.filter((id) => set?.ids.includes(id) !== set?.denied);
        expect(held).toEqual(IDS.filter((id) => meets(id, condition)));
      }),
    );
  });

  it("is no set where a field is in it", () => {
    expect(toIdSet(toJoined("and", [found("x", false), PRESENT]), sets)).toBeNull();
  });
});
