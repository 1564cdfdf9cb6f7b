import { toRandom } from "@/bench/random";
import type { Files } from "../shared/place";

/** States of one corpus: two that differ in every document, and each with one document changed, one gone and one new. */
export type Version = "a" | "b" | "a-changed" | "b-changed";

const DOCUMENTS = 24;

const ACTORS = [
  "Kim Jong Un",
  "Vladimir Putin",
  "Volodymyr Zelenskyy",
  "NATO",
  "South Korea",
  "Donald Trump",
];
const DEEDS = ["sent munitions to", "met", "condemned", "signed a treaty with", "imposed sanctions on"];
const WORDS = [
  "satellite",
  "border",
  "harbour",
  "winter",
  "railway",
  "missile",
  "grain",
  "election",
  "island",
];

/** The files of a version. Every document of `a` has the word “alphastate”, every one of `b` “bravostate”. */
export function toFiles(version: Version): Files {
  const letter = version.startsWith("a") ? "a" : "b";
  const files = Array.from({ length: DOCUMENTS }, (_, at) => toFile(letter, at));
  if (!version.endsWith("changed")) return Object.fromEntries(files);
  const [[changed = "", text = ""] = [], ...others] = files;
  const extra = toFile(letter, DOCUMENTS + 40);
  return Object.fromEntries([
    [changed, `${text}\nAnd an afterthought about xylophones.\n`],
    ...others.slice(1),
    extra,
  ]);
}

/** The word that every document of a version has, and none of the other state. */
export function toWord(version: Version): string {
  return version.startsWith("a") ? "alphastate" : "bravostate";
}

/** Some files are in one state alone. */
function toFile(letter: "a" | "b", at: number): readonly [string, string] {
  const random = toRandom(at * 2 + (letter === "a" ? 0 : 1));
  const pick = (values: readonly string[]): string => values[Math.floor(random() * values.length)] ?? "";
  const sentence = (): string => `${pick(ACTORS)} ${pick(DEEDS)} ${pick(ACTORS)} over the ${pick(WORDS)}.`;
  const paragraph = (): string => Array.from({ length: 6 }, sentence).join(" ");
  const name = at % 6 === 5 ? `${letter}-${at}` : `both-${at}`;
  const head = ["---", `title: "${pick(WORDS)} and ${pick(WORDS)} ${at}"`, "publisher: Harbor Wire"];
  const day = `published: "2024-0${1 + (at % 9)}-1${at % 10}"`;
  const text = [
    ...head,
    day,
    "---",
    "",
    `${paragraph()} The ${toWord(letter)} held.`,
    "",
    paragraph(),
    "",
  ].join("\n");
  return [`wire/${name}.md`, text];
}

/** The next version: another state of every document, or one document changed, one gone and one new. */
export function toNext(from: Version, isWhole: boolean): Version {
  const letter = from.startsWith("a") ? "a" : "b";
  if (isWhole) return letter === "a" ? "b" : "a";
  return from.endsWith("changed") ? letter : `${letter}-changed`;
}
