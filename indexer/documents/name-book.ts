import type { CarriersRow } from "@/search/collection/carriers";
import type { IssueShare, NameEntry, NameKind } from "@/search/collection/name-entry";
import type { NameRow } from "@/search/collection/names";
import type { PostingsRow } from "@/search/collection/postings-row";
import type { VocabularyBook } from "@/search/collection/vocabulary-book";
import { toChangeRows, toCollectionWordsRows, toVocabularyRows } from "@/search/collection/vocabulary-rows";
import type { ActorType, CleanDocument, Tags, Target } from "@/search/document/document";
import { toIssueKey } from "@/search/text/issue-key";
import { toNameKey } from "@/search/text/name-key";
import { toAdjectives, toAliases } from "../knowledge/actors/aliases";
import type { SpellingRow } from "../manifest/manifest";
import type { Issue, KnownIssues } from "./issue-book";
import { toNamelessSources } from "./nameless-sources";
import { openPrintTable, type PrintTable, toPrint } from "./print-table";
import { isTellingIssue } from "./telling-issue";

/** What the `names` index gets of a run that changes it in place, but for its generation. */
export function toNameRows(
  entries: readonly NameEntry[],
  vocabulary: VocabularyBook,
  postings: readonly PostingsRow[],
  carriers: readonly CarriersRow[],
  /** The name of the change where the vocabulary is one; null where it is all words. */
  change: string | null,
): NameRow[] {
  const words = vocabulary.vocabulary();
  const ids = entries.map(({ id }) => id);
  return [
    ...entries,
    ...(change === null ? toVocabularyRows(words) : toChangeRows(words, change, ids)),
    ...toCollectionWordsRows(vocabulary.byCollection(), change ?? undefined),
    ...postings,
    ...carriers,
  ];
}

/** Every name met in a run, one spelling each, with all the spellings it is known by. */
export type NameBook = {
  /** The one spelling that stands for a name, whatever its case, accents and hyphens. */
  readonly toSpelling: (name: string) => string;
  /** Takes up the names of a document, but for its issues; gives the ids of their entries. */
  readonly note: (document: CleanDocument, tags: Tags) => readonly string[];
  /** Takes up issues by their key, in place of those that had it. */
  readonly putIssues: (issues: Iterable<readonly [key: string, issue: Issue]>) => void;
  /** Those that were not taken before, which are forgotten here. */
  readonly takeEntries: () => NameEntry[];
  /**
   * How names are spelt that it learnt to spell since this was called last. It may forget them then: from there on whoever opened it
   * knows them.
   */
  readonly takeSpellings: () => SpellingRow[];
} & KnownIssues;

/** So many spellings that were taken are remembered all the same. */
const MOST_REMEMBERED = 20_000;

/** What a correction says of a name everywhere: it is spelt so, and there is another name for it. */
export type Renamed = { readonly name: string; readonly other: string };

/** A book that knows the targets, what was renamed, and the spellings that earlier runs used, by the key of a name. */
export function openNameBook(
  targets: readonly Target[],
  findKnown: (key: string) => string | undefined = () => undefined,
  renamed: readonly Renamed[] = [],
): NameBook {
  let learnt = new Map<string, string>();
  const remembered = new Map<string, string>();
  let entries = new Map<string, NameEntry>();
  const met = new Map<NameKind, PrintTable>();
  // Targets and what was renamed are spelt as they say, whatever was used.
  let isSet = false;
  const toSpelling = (name: string): string => {
    const key = toNameKey(name) || name;
    const spelling = learnt.get(key) ?? remembered.get(key);
    if (spelling !== undefined) return spelling;
    const known = isSet ? findKnown(key) : undefined;
    if (known === undefined) learnt.set(key, name);
    else remembered.set(key, known);
    return known ?? name;
  };
  const others = new Map<string, string[]>();
  for (const { name, other } of renamed) {
    const spelling = toSpelling(name);
    others.set(spelling, [...(others.get(spelling) ?? []), other]);
  }
  const toAllAliases = (name: string): readonly string[] => [
    ...toAliases(name),
    ...(others.get(name) ?? []).flatMap((other) => [other, ...toAliases(other)]),
  ];
  const fixed = new Map<string, string>();
  const fix = (name: string, aliases: readonly string[]): void => {
    const spelling = toSpelling(name);
    for (const one of [name, ...aliases])
      if (!fixed.has(toIssueKey(one))) fixed.set(toIssueKey(one), spelling);
  };
  for (const { name } of renamed) fix(name, []);
  const tracked = new Set(targets.map(({ name }) => toSpelling(name)));
  for (const { name, aliases } of targets) fix(name, aliases);
  const put = (kind: NameKind, name: string, aliases: readonly string[], type: ActorType | null): string => {
    const print = toPrint(name);
    const id = `${kind}-${print}`;
    const ofKind = met.get(kind) ?? openPrintTable();
    met.set(kind, ofKind);
    if (ofKind.put(print, 0) === null)
      entries.set(id, { id, kind, name, aliases, adjectives: toAdjectives(name), type });
    return id;
  };
  for (const target of targets) {
    const id = put("target", toSpelling(target.name), target.aliases, null);
    const entry = entries.get(id);
    if (entry) entries.set(id, { ...entry, isTracked: true });
  }
  isSet = true;
  const toShares = (name: string, shares: Issue["shares"]): readonly IssueShare[] =>
    Array.from(shares, ([collection, { spellings: some, counted }]) => {
      const aliases = [...[...some].filter((one) => one !== name), ...[name, ...some].flatMap(toAllAliases)];
      return { collection, aliases: [...new Set(aliases)], counted: isTellingIssue(name) ? counted : 0 };
    });
  return {
    toSpelling,
    toAllAliases,
    toFixed: (key) => fixed.get(key) ?? null,
    note: (document, tags) => {
      const ids = new Set<string>();
      const carry = (...entry: Parameters<typeof put>): void => void ids.add(put(...entry));
      for (const tag of tags.actors)
        if (tag.type !== "place") carry("actor", tag.name, toAllAliases(tag.name), tag.type);
      for (const tag of tags.sources)
        if (tag.kind === "cited" && tag.named) carry("source", tag.name, toAllAliases(tag.name), null);
      const nameless = toNamelessSources(tags);
      for (const tag of tags.stances) {
        if (tag.targetKind === "actor") carry("target", tag.target, toAllAliases(tag.target), null);
        if (tag.holder !== null && !nameless.has(tag.holder))
          carry("source", tag.holder, toAllAliases(tag.holder), null);
      }
      if (document.publisher)
        carry("publisher", document.publisher.value, toAllAliases(document.publisher.value), null);
      return [...ids];
    },
    putIssues: (issues) => {
      for (const [key, { name, spellings, offered, shares }] of issues) {
        if (tracked.has(name)) continue;
        const id = `target-${toPrint(`issue ${key}`)}`;
        const aliases = [...spellings, ...[name, ...spellings].flatMap(toAllAliases)];
        entries.set(id, {
          id,
          kind: "target",
          name,
          aliases,
          adjectives: [],
          type: null,
          offered,
          shares: toShares(name, shares),
        });
      }
    },
    takeEntries: () => {
      const taken = [...entries.values()];
      entries = new Map();
      return taken;
    },
    takeSpellings: () => {
      const taken = Array.from(learnt, ([key, name]) => ({ kind: "spelling", key, name }) as const);
      if (remembered.size > MOST_REMEMBERED) remembered.clear();
      for (const [key, name] of learnt) remembered.set(key, name);
      learnt = new Map();
      return taken;
    },
  };
}

/** Tags and publisher with every name in its one spelling; issues stay as they are. */
export function withSpellings(
  document: CleanDocument,
  tags: Tags,
  toSpelling: NameBook["toSpelling"],
): { document: CleanDocument; tags: Tags } {
  const { publisher } = document;
  return {
    document: publisher
      ? { ...document, publisher: { ...publisher, value: toSpelling(publisher.value) } }
      : document,
    tags: {
      ...tags,
      actors: tags.actors.map((tag) => ({ ...tag, name: toSpelling(tag.name) })),
      sources: tags.sources.map((tag) => ({ ...tag, name: toSpelling(tag.name) })),
      stances: tags.stances.map((tag) => ({
        ...tag,
        target: tag.targetKind === "actor" ? toSpelling(tag.target) : tag.target,
        holder: tag.holder === null ? null : toSpelling(tag.holder),
      })),
    },
  };
}
