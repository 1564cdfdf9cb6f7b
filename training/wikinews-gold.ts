import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A stance that annotators read in an article of the evaluation kit. */
export type GoldStance = {
  readonly holder: string;
  readonly holderAliases?: readonly string[];
  readonly target: string;
  readonly targetKind: "actor" | "issue";
  readonly targetAliases?: readonly string[];
  readonly stance: "favor" | "against";
  readonly clear: boolean;
};

type Entity = { readonly name: string; readonly aliases?: readonly string[] };

/** An article with what annotators read in it. */
export type GoldArticle = {
  readonly file: string;
  readonly text: string;
  readonly actors: readonly Entity[];
  readonly sources: readonly Entity[];
  readonly stances: readonly GoldStance[];
};

/** The articles of a set of the kit (`train`, `dev`), with their texts. */
export function readGoldArticles(kit: string, set: string): readonly GoldArticle[] {
  const lines = readFileSync(join(kit, "gold", `wikinews-tags-${set}.jsonl`), "utf8")
    .split("\n")
    .filter(Boolean);
  return lines.map((line) => {
    const entry = JSON.parse(line) as Omit<GoldArticle, "text">;
    const [, , ...rest] = readFileSync(join(kit, "..", "wikinews", entry.file), "utf8").split(/^---\n/m);
    return { ...entry, text: rest.join("---\n").trim() };
  });
}

/** A stance as the tagger proposes it; holder null is the author. */
export type Proposed = { readonly holder: string | null; readonly target: string; readonly stance: string };

/**
 * Whether a proposed stance is right (1: a clear one of the annotators), arguable (null) or wrong (0), by the rules of the kit:
 * a name fits one of an entity's names or a fuller one, an issue half of whose words are the same.
 */
export function toVerdict(article: GoldArticle, proposed: Proposed): 1 | 0 | null {
  const fits = article.stances.filter(
    (gold) =>
      gold.stance === proposed.stance &&
      isHolder(article, gold, proposed) &&
      isTarget(article, gold, proposed),
  );
  return fits.some(({ clear }) => clear) ? 1 : fits.length > 0 ? null : 0;
}

function isHolder(article: GoldArticle, gold: GoldStance, { holder }: Proposed): boolean {
  if (holder === null || gold.holder === "author") return holder === null && gold.holder === "author";
  return [gold.holder, ...(gold.holderAliases ?? [])].some((name) =>
    isNamed(holder, toEntity(article, name)),
  );
}

function isTarget(article: GoldArticle, gold: GoldStance, { target }: Proposed): boolean {
  const names = [gold.target, ...(gold.targetAliases ?? [])];
  if (gold.targetKind === "issue") return names.some((name) => isSameIssue(target, name));
  const entity = toEntity(article, gold.target);
  return isNamed(target, { name: entity.name, aliases: [...(entity.aliases ?? []), ...names] });
}

function toEntity({ actors, sources }: GoldArticle, name: string): Entity {
  return [...actors, ...sources].find((one) => one.name === name) ?? { name };
}

const SMALL = new Set(["of", "the", "and", "for", "de", "in", "on", "a", "to"]);
const SAME: ReadonlyMap<string, string> = new Map([
  ...["us", "usa", "america"].map((name) => [name, "united states"] as const),
  ...["uk", "britain", "great britain"].map((name) => [name, "united kingdom"] as const),
  ["eu", "european union"],
  ["un", "united nations"],
  ["who", "world health organization"],
]);

function toPlain(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .replace(/\.(?=\w)|(?<=\b\w)\./g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^(?:the|a|an) /, "")
    .trim();
  return SAME.get(plain) ?? plain;
}

const toWords = (name: string): string[] =>
  toPlain(name)
    .split(" ")
    .filter((word) => word !== "" && !SMALL.has(word));

function isNamed(name: string, { name: full, aliases = [] }: Entity): boolean {
  if ([full, ...aliases].some((one) => toPlain(one) === toPlain(name))) return true;
  const [words, wanted] = [new Set(toWords(name)), toWords(full)];
  return wanted.length > 0 && wanted.every((word) => words.has(word));
}

function isSameIssue(phrase: string, other: string): boolean {
  const stem = (words: readonly string[]): Set<string> =>
    new Set(words.map((word) => word.replace(/(?:ing|ed|s)$/, "")));
  const [a, b] = [stem(toWords(phrase)), stem(toWords(other))];
  const both = [...a].filter((word) => b.has(word)).length;
  return both > 0 && both / (a.size + b.size - both) >= 0.5;
}
