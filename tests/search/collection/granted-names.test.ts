import { openCarriersBook } from "@/search/collection/carriers";
import { toStemPrint } from "@/search/collection/collection";
import { toConcepts } from "@/search/collection/concepts";
import { toGrantedNames } from "@/search/collection/granted-names";
import type { NameEntry, NameKind } from "@/search/collection/name-entry";
import { isOffered, type Names, toFacetValues, toNames } from "@/search/collection/names";
import { openPostingsBook } from "@/search/collection/postings-book";
import { fromPostingsRow } from "@/search/collection/postings-row";
import { toRanked, toScores } from "@/search/collection/ranking";
import { toStoryView } from "@/search/collection/shared-stories";
import { toShownUnread, toUnread, toUnreadIn } from "@/search/collection/unread";
import { openVocabularyBook } from "@/search/collection/vocabulary-book";
import { toVocabularyRows } from "@/search/collection/vocabulary-rows";
import { atOnce } from "@/search/matching/let-others";
import { parseQuery } from "@/search/query/parser";
import { toNameKey } from "@/search/text/name-key";
import { toWords } from "@/search/text/words";

const TEXTS = [
  ["one", "open", "A dove and a raven", ["actor-kim"]],
  ["two", "open", "A raven", []],
  ["three", "secret", "A zeppelin and a raven", ["actor-kim", "actor-macron"]],
  ["four", "secret", "A zeppelin", ["actor-macron"]],
] as const;

const anEntry = (kind: NameEntry["kind"], name: string, changes: Partial<NameEntry> = {}): NameEntry => ({
  id: `${kind}-${name.toLowerCase()}`,
  kind,
  name,
  aliases: [],
  adjectives: [],
  type: null,
  ...changes,
});

const share = (collection: string, counted: number, aliases: readonly string[] = []) => ({
  collection,
  counted,
  aliases,
});

const ENTRIES = [
  anEntry("actor", "Kim", { aliases: ["Kim Jong Un"] }),
  anEntry("actor", "Macron"),
  anEntry("target", "Pact", { isTracked: true }),
  anEntry("target", "wall", {
    offered: true,
    aliases: ["the wall", "fence"],
    shares: [share("open", 1, ["the wall"]), share("secret", 1, ["fence"])],
  }),
  anEntry("target", "ban", { offered: true, shares: [share("secret", 2)] }),
];

function openWhole() {
  const [words, postings, carriers] = [
    openVocabularyBook(),
    openPostingsBook("test"),
    openCarriersBook("test"),
  ];
  for (const [id, collection, text, names] of TEXTS) {
    words.add(toWords(text), collection);
    postings.add(id, toWords(text));
    carriers.add(id, collection, names);
  }
  const rows = [...ENTRIES, ...toVocabularyRows(words.vocabulary())];
  const whole = toNames("monday", rows, postings.rows().map(fromPostingsRow));
  return {
    whole,
    parts: { entries: ENTRIES, words: words.byCollection(), carriers: carriers.rows(), stories: [] },
  };
}

describe("the names of some collections", () => {
  const { whole, parts } = openWhole();
  const open = toGrantedNames(whole, ["open"], parts);

  it("have only what their documents carry, and what the corpus tracks", () => {
    const has = (kind: NameKind, name: string): boolean =>
      open.table.containing(kind, toNameKey(name)).length > 0;
    expect([has("actor", "Kim"), has("actor", "Macron")]).toEqual([true, false]);
    expect([has("target", "Pact"), has("target", "wall"), has("target", "ban")]).toEqual([true, true, false]);
    expect(toFacetValues(open, "actor", "Kim Jong Un")).toEqual({ values: ["Kim"], known: true });
    expect(toFacetValues(open, "actor", "Macron").known).toBe(false);
  });

  it("know an issue as their documents spell it, and offer it where enough of them have a side on it", () => {
    expect(toFacetValues(open, "stance", "against:fence").known).toBe(false);
    expect(toFacetValues(open, "stance", "against:the wall").known).toBe(true);
    expect(isOffered(open, "stance", "against:wall")).toBe(false);
    expect(isOffered(toGrantedNames(whole, ["open", "secret"], parts), "stance", "against:wall")).toBe(true);
  });

  it("count their documents alone, in the words and in what ranks close matches", () => {
    expect(open.vocabulary.documents).toBe(2);
    expect(open.vocabulary.countWord("raven")).toBe(2);
    expect(open.vocabulary.countWord("zeppelin")).toBe(0);
    const { placeOf, placesOfIds, idsOf, countOf } = open.collection;
    expect(idsOf(["one", "two"].map((id) => placeOf(id) ?? -1))).toEqual(["one", "two"]);
    expect(placeOf("three")).toBeNull();
    expect(idsOf(placesOfIds(["three", "two", "nobody"]))).toEqual(["two"]);
    expect(countOf(toStemPrint("raven"))).toBe(2);
    expect(countOf(toStemPrint("zeppelin"))).toBe(0);
  });

  it("rank what is theirs, and nothing where nothing is granted", () => {
    const ids = (names: Names): readonly string[] => {
      const found = toScores(
        atOnce(toConcepts(parseQuery("raven zeppelin").tree, names.vocabulary)),
        names.collection,
        names.vocabulary,
      );
      return toRanked(found, names.collection, 10).map(({ id }) => id);
    };
    expect([...ids(open)].sort()).toEqual(["one", "two"]);
    const none = toGrantedNames(whole, [], parts);
    expect([none.vocabulary.documents, ids(none)]).toEqual([0, []]);
  });
});

describe("stories of several collections", () => {
  const members = [
    ["a", "secret"],
    ["b", "open"],
    ["c", "open"],
    ["d", "open"],
  ] as const;
  const isOpen = (collection: string): boolean => collection === "open";

  it("fall apart where only what is hidden held them together", () => {
    const chain = {
      id: "a",
      members,
      alike: [
        [0, 1],
        [0, 3],
        [1, 2],
      ] as const,
    };
    const { of, stored } = toStoryView([chain], isOpen);
    expect([...of]).toEqual([
      ["b", { story: "b", storySize: 2 }],
      ["c", { story: "b", storySize: 2 }],
      ["d", { story: null, storySize: 1 }],
    ]);
    expect([...stored]).toEqual([["b", "a"]]);
  });

  it("are what is left of them where too many are alike to say which", () => {
    const { of } = toStoryView([{ id: "a", members, alike: null }], isOpen);
    expect(of.get("d")).toEqual({ story: "b", storySize: 3 });
  });
});

describe("what could not be read of some collections", () => {
  const place = (path: string, ...collections: string[]) => ({
    path,
    line: null,
    reason: "It is broken.",
    collections,
  });
  const unread = toUnread(
    [place("open/a.pdf", "open"), place("open/b.md", "open", "secret"), place("secret/c.pdf", "secret")],
    new Map([["secret", 3]]),
  );

  it("says nothing of others, in the list and in the counts", () => {
    expect(toShownUnread(toUnreadIn(unread, (one) => one === "open"))).toEqual({
      problems: [{ path: "open/a.pdf", line: null, reason: "It is broken." }],
      total: 1,
      ignored: 0,
    });
    expect(toShownUnread(unread)).toMatchObject({ total: 3, ignored: 3 });
  });
});
