import { toNameKey } from "../../knowledge/actors/known-names";
import type { ParsedText } from "../text/parsed-text";
import type { NamedCandidate } from "./name-actors";

const SMALL = new Set("of the for and on in to at a an de la".split(" "));
/** What stands behind a firm's own word, and is left out where it is named again. */
const FIRM_ENDS = new Set(
  "air airlines airways usa motor motors inc inc. corp corporation ltd llc company group foundation bank news party international entertainment games studios pictures records technologies systems energy pharmaceuticals industries holdings media".split(
    " ",
  ),
);
const SHORT_TYPES = new Set(["person", "organization", "place"]);
const ENDS = new Set("inc corp ltd llc co plc company corporation".split(" "));

/**
 * Gives short names of organisations their full ones: letters that stand in brackets behind the name or are its
 * initials ("Council on Foreign Relations (CFR)"), and tails of the only longer name that the text uses ("the Security
 * Council" of the "United Nations Security Council").
 */
export function nameOrganizations(
  candidates: readonly NamedCandidate[],
  parsed: ParsedText,
): readonly NamedCandidate[] {
  const letters = toLettersNames(candidates, parsed);
  const tails = toTails(candidates);
  const heads = toHeads(candidates);
  return candidates.map((candidate) => {
    const full = letters.get(candidate.name);
    if (full && (candidate.rule !== "table" || full.name === candidate.name))
      return { ...candidate, name: full.name, type: full.type, certainty: "inferred" };
    const head = heads.get(candidate.name);
    if (head && SHORT_TYPES.has(candidate.type) && candidate.rule !== "table" && candidate.rule !== "title")
      return { ...candidate, name: head, type: "organization", certainty: "inferred" };
    if (candidate.type !== "organization" || candidate.rule === "table") return candidate;
    const tail = tails.get(toNameKey(candidate.name).toLowerCase());
    return tail ? { ...candidate, name: tail, certainty: "inferred" } : candidate;
  });
}

/** Names of letters by the letters: who stands right before them in brackets, or whom they abbreviate. */
function toLettersNames(
  candidates: readonly NamedCandidate[],
  { tokens }: ParsedText,
): ReadonlyMap<string, NamedCandidate> {
  const found = new Map<string, NamedCandidate>();
  for (const [at, candidate] of candidates.entries()) {
    const before = candidates[at - 1];
    if (!before || !/^\p{Lu}[\p{L}.&]{1,9}$/u.test(candidate.name) || found.has(candidate.name)) continue;
    if (tokens[candidate.from - 1]?.text !== "(" || before.to !== candidate.from - 1) continue;
    if (before.to - before.from > 1 && beginAlike(before.name, candidate.name))
      found.set(candidate.name, before);
  }
  for (const candidate of candidates) {
    const short = toInitials(candidate.name);
    if (candidate.type === "organization" && short.length > 2 && !found.has(short))
      found.set(short, candidate);
  }
  return found;
}

function beginAlike(name: string, letters: string): boolean {
  const first = letters[0]?.toUpperCase();
  return name.split(/[\s-]+/).some((word) => word[0]?.toUpperCase() === first);
}

function toInitials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => !SMALL.has(word.toLowerCase()));
  return words.length < 3 ? "" : words.map((word) => word[0] ?? "").join("");
}

/** Full names by their first word, where it is no common one ("Mahan" of "Mahan Air") and nobody else is called so. */
function toHeads(candidates: readonly NamedCandidate[]): ReadonlyMap<string, string> {
  const taken = new Set(
    candidates.flatMap(({ name, type }) => (type === "person" && name.includes(" ") ? name.split(" ") : [])),
  );
  const heads = new Map<string, string | null>();
  for (const { name, type, rule } of candidates) {
    const [first = "", second = ""] = name.split(" ");
    if (
      type !== "organization" ||
      rule === "table" ||
      rule === "body" ||
      !FIRM_ENDS.has(second.toLowerCase())
    )
      continue;
    heads.set(first, heads.has(first) && heads.get(first) !== name ? null : name);
  }
  return new Map([...heads].flatMap(([first, name]) => (name && !taken.has(first) ? [[first, name]] : [])));
}

/** Full names by each of their tails and by the name without "Inc." and the like; null where two names share it. */
function toTails(candidates: readonly NamedCandidate[]): ReadonlyMap<string, string | null> {
  const tails = new Map<string, string | null>();
  const names = new Set(candidates.filter(({ type }) => type === "organization").map(({ name }) => name));
  for (const name of names) {
    const words = toNameKey(name).toLowerCase().split(" ");
    const cuts = words.slice(1).map((_, at) => words.slice(at + 1).join(" "));
    if (ENDS.has(words.at(-1) ?? "")) cuts.push(words.slice(0, -1).join(" "));
    for (const tail of cuts) tails.set(tail, tails.has(tail) && tails.get(tail) !== name ? null : name);
  }
  for (const name of names) if (name.includes(" ")) tails.delete(toNameKey(name).toLowerCase());
  return tails;
}
