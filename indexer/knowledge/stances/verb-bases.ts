import { IRREGULAR_VERBS } from "../shared/irregular-verbs";
import { toBaseTable } from "../shared/verb-forms";
import { CHANGE_PAIRS, CHANGE_VERBS } from "./change-verbs";
import { EMBEDDING_VERBS } from "./embedding-verbs";
import { JUDGING_DEEDS, NAMING_VERBS } from "./judging-words";
import { LIGHT_VERBS } from "./noun-frames";
import { VERB_FRAMES } from "./verb-frames";

/** Forms of irregular verbs that are bases too, of verbs that are rare in that form ("found" is mostly of "find"). */
const RARE_BASES = new Set(
  "found saw fell bore wound ground rose felt left bound spat dove born lit shot".split(" "),
);

let table: ReadonlyMap<string, readonly string[]> | null = null;

/**
 * The verbs whose form a lower-case word can be, of all verbs in the tables of stances and all irregular ones ("lay": lay, lie;
 * but "found" is of "find" alone, so rare is the other); none for other words. Without particles: "speak", not "speak_out".
 */
export function toBaseForms(word: string): readonly string[] {
  table ??= toBaseTable([...toVerbs(), ...IRREGULAR_VERBS.keys()]);
  const bases = table.get(word) ?? [];
  return RARE_BASES.has(word) ? bases.filter((base) => base !== word) : bases;
}

function toVerbs(): string[] {
  const lines = [
    ...[...VERB_FRAMES, ...LIGHT_VERBS, ...NAMING_VERBS].map(({ verbs }) => verbs),
    ...[...EMBEDDING_VERBS, ...CHANGE_VERBS, ...CHANGE_PAIRS, ...JUDGING_DEEDS].map(({ words }) => words),
  ];
  return lines.flatMap((line) => line.split(" ")).map((verb) => verb.replace(/[_:].*$/, ""));
}
