import fc from "fast-check";
import { NO_NAMES } from "@/search/collection/names";
import { type Branch, toBranches } from "@/search/matching/branches";
import { type Condition, toJoined } from "@/search/matching/condition";
import { toCondition } from "@/search/matching/tree-condition";
import { parseQuery } from "@/search/query/parser";
import type { QueryNode } from "@/search/query/tree";

const WORDS = ["a", "b", "c", "d"];
const context = {
  names: NO_NAMES,
  now: new Date("2025-01-01"),
  saved: new Map<string, Condition>(),
  possible: false,
};

const texts: fc.Arbitrary<string> = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...WORDS, '"a"', "b*", "date:2024", "collection:x"),
    fc.array(tie("text"), { minLength: 1, maxLength: 4 }).map((parts) => `(${parts.join(" ")})`),
    fc.array(tie("text"), { minLength: 1, maxLength: 4 }).map((parts) => `(${parts.join(" OR ")})`),
    tie("text").map((part) => `-(${part})`),
  ),
})).text;

/** A made-up document: which words it has, and whether it fits each filter. */
type World = { readonly words: ReadonlySet<string>; readonly filters: boolean };

function holds(node: QueryNode | null, world: World): boolean {
  if (node === null) return true;
  if (node.kind === "and") return node.parts.every((part) => holds(part, world));
  if (node.kind === "or") return node.parts.some((part) => holds(part, world));
  if (node.kind === "not") return !holds(node.part, world);
  return "text" in node ? world.words.has(node.text) : world.filters;
}

function fits(condition: Condition, world: World): boolean {
  switch (condition.kind) {
    case "and":
      return condition.parts.every((part) => fits(part, world));
    case "or":
      return condition.parts.some((part) => fits(part, world));
    case "every":
      return true;
    case "no":
      return false;
    case "text":
      return world.words.has(condition.term.text) !== condition.denied;
    case "found":
      return world.words.has(condition.by.term.text) !== condition.denied;
    default:
      return world.filters !== condition.denied;
  }
}

function inBranch(branch: Branch, world: World): boolean {
  return (
    branch.texts.every(({ term, denied }) => world.words.has(term.text) !== denied) &&
    fits(branch.rest, world)
  );
}

describe("the plan", () => {
  it("finds in its branches exactly what the tree asks for", () => {
    fc.assert(
      fc.property(texts, fc.subarray(WORDS), fc.boolean(), (text, words, filters) => {
        const tree = parseQuery(text).tree;
        const world = { words: new Set(words), filters };
        const branches = toBranches(toCondition(tree, context, []));
        expect(branches.some((branch) => inBranch(branch, world))).toBe(holds(tree, world));
      }),
      { numRuns: 2000 },
    );
  });

  it("asks alternatives of metadata as one search", () => {
    const branches = toBranches(toCondition(parseQuery("(collection:x OR date:2024) a").tree, context, []));
    expect(branches).toHaveLength(1);
  });

  it("never grows beyond its bound", () => {
    const text = Array.from({ length: 12 }, (_, index) => `(a${index} OR b${index})`).join(" ");
    const branches = toBranches(toCondition(parseQuery(text).tree, context, []));
    expect(branches).toHaveLength(1);
    expect(branches[0]?.texts).toEqual([]);
  });

  it("joins nothing to everything for AND, and to no document for OR", () => {
    expect(toJoined("and", [])).toEqual({ kind: "every" });
    expect(toJoined("or", [])).toEqual({ kind: "no" });
  });
});
