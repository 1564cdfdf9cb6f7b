import { readKnownNames, toNameKey } from "../../knowledge/actors/known-names";
import type { ParsedText } from "../text/parsed-text";
import { type Candidate, sizeOf } from "./candidate";

/** Long forms of a country's name. */
const STATE = /^(?:Government|Republic|Kingdom|State|Empire|Commonwealth) of (?:the )?(.+)$/i;

/** Rules that know the type better than the model. */
const TELLING: ReadonlySet<string> = new Set(["title", "chamber", "outlet"]);

/**
 * One list without overlaps out of what model, titles and tables found. Of two that meet the longer stays, since the
 * tables know "China" inside "Bank of China"; on the same place the table gives name and type, unless the model sees a
 * person where the table has a place ("Jordan", "Washington").
 */
export function joinCandidates(
  model: readonly Candidate[],
  tables: readonly Candidate[],
  parsed: ParsedText,
): readonly Candidate[] {
  const titled = new Set(model.filter(({ rule }) => rule === "title").map(({ from, to }) => `${from} ${to}`));
  // "Captain Rodgers" is no organisation where the title tells the person.
  const sound = model.filter(({ from, to, type }) => type === "person" || !titled.has(`${from + 1} ${to}`));
  const ranked = [...tables, ...sound].sort(
    (a, b) => sizeOf(b) - sizeOf(a) || a.from - b.from || rank(a) - rank(b),
  );
  const people = toPeopleWords(model, parsed);
  const owner = new Int32Array(parsed.tokens.length).fill(-1);
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    if (isFree(owner, candidate)) {
      owner.fill(chosen.length, candidate.from, candidate.to);
      chosen.push(named(candidate, parsed));
      continue;
    }
    const index = owner[candidate.from] ?? -1;
    const twin = chosen[index];
    if (!twin || twin.from !== candidate.from || twin.to !== candidate.to) continue;
    if (twin.rule === "table" && candidate.rule !== "table")
      chosen[index] = settle(twin, candidate, people, parsed);
  }
  return chosen.sort((a, b) => a.from - b.from);
}

function rank(candidate: Candidate): number {
  return candidate.rule === "table" ? 0 : TELLING.has(candidate.rule) ? 1 : 2;
}

function isFree(owner: Int32Array, { from, to }: Candidate): boolean {
  for (let at = from; at < to; at++) if ((owner[at] ?? -1) >= 0) return false;
  return true;
}

/** First and last words of persons that the text names in full. */
function toPeopleWords(model: readonly Candidate[], { tokens }: ParsedText): ReadonlySet<string> {
  const full = model.filter((candidate) => candidate.type === "person" && sizeOf(candidate) > 1);
  return new Set(full.flatMap(({ from, to }) => [tokens[from]?.lower ?? "", tokens[to - 1]?.lower ?? ""]));
}

function settle(
  table: Candidate,
  model: Candidate,
  people: ReadonlySet<string>,
  parsed: ParsedText,
): Candidate {
  const isPlace = table.type === "country" || table.type === "place";
  if (isPlace && model.type === "person") {
    // One word is a place's namesake only with a title, or where the text names the person in full.
    const isPerson = sizeOf(model) > 1 || model.rule === "title";
    return isPerson || people.has(parsed.tokens[model.from]?.lower ?? "") ? model : table;
  }
  if (table.type === "place" && table.name === null) return { ...model, rule: "table" };
  return table;
}

/** A name of the model that the tables know under another spelling takes the tables' name. */
function named(candidate: Candidate, { text, tokens }: ParsedText): Candidate {
  if (candidate.name !== null) return candidate;
  const written = text.slice(tokens[candidate.from]?.start ?? 0, tokens[candidate.to - 1]?.end ?? 0);
  const names = readKnownNames();
  const state = names.get(toNameKey(STATE.exec(written)?.[1] ?? ""));
  if (state?.type === "country" && state.as === "name")
    return { ...candidate, name: state.name, type: "country" };
  const known = names.get(toNameKey(written)) ?? names.get(toNameKey(`The ${written}`));
  if (known?.as !== "name" || (known.type === "country" && candidate.type === "person")) return candidate;
  return { ...candidate, name: known.name, type: known.type };
}
