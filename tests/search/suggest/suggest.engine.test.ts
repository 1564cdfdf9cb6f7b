import fc from "fast-check";
import { parseQuery } from "@/search/query/parser";
import type { Completion, CompletionKind } from "@/search/suggest/completion";
import { MOST_COMPLETIONS, suggest } from "@/search/suggest/suggest";
import { removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";
import { toRounds } from "../../support/rounds";
import { STORY } from "../../support/story";

let testIndex: TestIndex;
beforeAll(async () => {
  testIndex = await openTestIndex(STORY);
  await testIndex.index();
});
afterAll(async () => {
  await testIndex.close();
  await removeFolders();
});

/** Suggestions for a text in which `^` is the caret; without one it stands at the end. */
async function at(marked: string): Promise<readonly Completion[]> {
  const caret = marked.indexOf("^");
  const text = marked.replace("^", "");
  const { engine, memory } = testIndex.tested;
  return suggest(text, caret < 0 ? text.length : caret, { engine, memory, now: new Date() });
}

const shown = (found: readonly Completion[]): string[] =>
  found.map(({ text, cursor }) => `${text.slice(0, cursor)}^${text.slice(cursor)}`);
const ofKind = (found: readonly Completion[], kind: CompletionKind): string[] =>
  found.filter((one) => one.kind === kind).map((one) => one.label);

describe("suggestions", () => {
  it.each([
    ["kim", 'actor:"Kim Jong Un" ^'],
    ["-kim", '-actor:"Kim Jong Un" ^'],
    ["pact OR (kim^)", 'pact OR (actor:"Kim Jong Un" ^)'],
    ["ki^m pact", 'actor:"Kim Jong Un" ^pact'],
    ["dprk", 'actor:"North Korea" ^'],
    ["actor:dprk", 'actor:"North Korea" ^'],
    ['actor:"kim jo', 'actor:"Kim Jong Un" ^'],
    ['actor:"kim jo^ munitions', 'actor:"Kim Jong Un" ^munitions'],
    ['actor:"kim jo^n" pact', 'actor:"Kim Jong Un" ^pact'],
    ["publisher:reu", "publisher:Reuters ^"],
    ["collection:wi", "collection:wire ^"],
    ["lang:e", "language:en ^"],
    ["format:", "format:markdown ^"],
    ["-format:MARK", "-format:markdown ^"],
    ["lacks:", "lacks:author ^"],
    ["publ", "publisher:^"],
    ["ment", "mentions:^"],
    ["Munit", "Munitions ^"],
  ])("complete %s to %s", async (typed, expected) => {
    expect(shown(await at(typed))).toContain(expected);
  });

  it.each([
    "",
    " ",
    "kim ",
    "k",
    "(",
    "OR",
    '"kim',
    'actor:"Kim Jong Un"',
    "date:20",
    "munit*",
    "zzzzz",
    "format:zz",
    "lacks:x",
  ])("are none for “%s”", async (typed) => {
    expect(await at(typed)).toEqual([]);
  });

  it("offer for a bare word only names of which a word begins so, for a value any that contain it", async () => {
    expect(ofKind(await at("ong"), "actor")).toEqual([]);
    expect(ofKind(await at("actor:ong"), "actor")).toContain("Kim Jong Un");
  });

  it("offer the most frequent values of a field that has none yet", async () => {
    const counts = (await at("actor:")).map((one) => one.count ?? 0);
    expect(counts.length).toBeGreaterThan(2);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it("keep to a stance that is written, and find its target by an alias", async () => {
    const all = await at("stance:");
    const first = all[0];
    const [stance = "", target = ""] = first?.label.split(":") ?? [];
    const found = await at(`stance:${stance}:${target.slice(0, 4)}`);
    expect(found.map((one) => one.label)).toContain(first?.label);
    expect(found.every((one) => one.label.startsWith(`${stance}:`))).toBe(true);
  });

  it("never break a query, whatever is typed", async () => {
    const pieces = fc.constantFrom(
      ...'kim,mun,actor:,stance:,against:,publisher:,title:,date:2024,(,),-,",“,OR,AND, ,*,|,&,북한,\0,\ud800,the,reu'.split(
        ",",
      ),
    );
    const typed = fc.array(fc.oneof(pieces, fc.string({ unit: "grapheme", maxLength: 4 })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(typed, fc.nat({ max: 40 }), async (parts, back) => {
        const text = parts.join("");
        const caret = Math.max(0, text.length - (back > 20 ? 0 : back));
        const { engine, memory } = testIndex.tested;
        const found = await suggest(text, caret, { engine, memory, now: new Date() });
        expect(found.length).toBeLessThanOrEqual(MOST_COMPLETIONS);
        for (const one of found) {
          expect(one.cursor).toBeGreaterThanOrEqual(0);
          expect(one.cursor).toBeLessThanOrEqual(one.text.length);
          const left = toCodes(text);
          const isNew = (code: string): boolean => {
            const known = left.indexOf(code);
            if (known >= 0) left.splice(known, 1);
            return known < 0 && !(one.kind === "field" && code === "empty-field");
          };
          expect(toCodes(one.text).filter(isNew)).toEqual([]);
        }
      }),
      { numRuns: toRounds({ usual: 50, nightly: 1500 }) },
    );
  });
});

function toCodes(text: string): string[] {
  return parseQuery(text).notices.map((notice) => notice.code);
}
