import { type Condition, PRESENT, toJoined, toNegated } from "@/search/matching/condition";
import { toAnyOf, toNoneOf } from "@/search/matching/field-conditions";
import { toExpression } from "@/search/meilisearch/expressions";

const AFTER: Condition = { kind: "between", field: "publishedFrom", from: 20240101, to: null, denied: false };
const SPEAKS: Condition = { kind: "overlaps", field: "mentionedDays", from: 1, to: 5, denied: false };
const UNDATED: Condition = { kind: "isNull", field: "published", denied: false };

function expressionOf(condition: Condition): string {
  return toExpression(condition, new Map());
}

describe("the engine's expressions", () => {
  it.each([
    [PRESENT, "gone = false"],
    [toAnyOf("actors", ['Kim "K" \\ Un', "Putin"]), 'actors IN ["Kim \\"K\\" \\\\ Un", "Putin"]'],
    [toNoneOf("actors", ["Putin"]), 'actors NOT IN ["Putin"]'],
    [AFTER, "publishedFrom >= 20240101"],
    [{ ...AFTER, to: 20241231 }, "(publishedFrom >= 20240101) AND (publishedFrom <= 20241231)"],
    [SPEAKS, "mentionedDays 1 TO 5"],
    [UNDATED, "published IS NULL"],
    [toNegated(UNDATED), "published IS NOT NULL"],
    [toNegated(toAnyOf("actors", ["Putin"])), 'actors NOT IN ["Putin"]'],
    [toNegated(AFTER), "NOT (publishedFrom >= 20240101)"],
    [toNegated(toJoined("and", [PRESENT, SPEAKS])), "(NOT (gone = false)) OR (NOT (mentionedDays 1 TO 5))"],
    [toJoined("and", []), "id EXISTS"],
    [toJoined("or", []), "id IS EMPTY"],
  ])("%# says what a condition says", (condition, expression) => {
    expect(expressionOf(condition)).toBe(expression);
  });

  it("joins the sets that were found before the engine sees them", () => {
    const term = { kind: "word", text: "a", forms: [{ value: "a", breakBefore: false }] } as const;
    const other = { kind: "word", text: "b", forms: [{ value: "b", breakBefore: false }] } as const;
    const found = (one: typeof term | typeof other): Condition => ({
      kind: "found",
      by: { term: one, where: "anywhere" },
      denied: false,
    });
    const sets = new Map([
      ["anywhere word a", ["1", "2"]],
      ["anywhere word b", ["2", "3"]],
    ]);
    expect(toExpression(toJoined("and", [found(term), found(other)]), sets)).toBe('id IN ["2"]');
    expect(toExpression(toJoined("or", [found(term), found(other)]), sets)).toBe('id IN ["1", "2", "3"]');
  });
});
