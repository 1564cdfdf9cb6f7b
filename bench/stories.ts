import { type Sketched, toStories } from "@/indexer/stories/group-stories";
import { toShingles } from "@/indexer/stories/shingles";
import { toSketch } from "@/indexer/stories/sketch";
import { toWords } from "@/search/text/words";
import { type Copy, readAddresses, toCopies, toMingledCopies, toPairScores } from "./copies";
import type { Row } from "./table";

const SMALL = 25_000;
const TIMES = 4;
/** About so many documents come of an original, copies and all. */
const DOCUMENTS_OF_AN_ORIGINAL = 2.25;
/** Originals of the sample that the peer can group. */
const SAMPLE = 800;
const SEED = 2024;

/** Grouping against itself over four times as many documents, and against comparing every pair of a small sample. */
export function benchStories(): Row[] {
  const addresses = readAddresses();
  const many = toMingledCopies(
    addresses,
    SEED,
    Math.ceil((SMALL * TIMES * 1.05) / DOCUMENTS_OF_AN_ORIGINAL),
  ).slice(0, SMALL * TIMES);
  const started = performance.now();
  const sketched = many.map(toSketched);
  const each = (performance.now() - started) / many.length;
  toStories(sketched.slice(0, SMALL));
  const small = timed(() => toStories(sketched.slice(0, SMALL)));
  const large = timed(() => toStories(sketched));
  const sample = toCopies(addresses, SEED, SAMPLE);
  const ours = timed(() => toStories(sample.map(toSketched)));
  const peer = timed(() => toPairwise(sample));
  return [
    { what: "sketching", ours: `${each.toFixed(2)} ms a document` },
    {
      what: `grouping ${many.length.toLocaleString("en")}, against ${SMALL.toLocaleString("en")}`,
      ours: `${large.ms.toFixed(0)} ms`,
      peer: `${small.ms.toFixed(0)} ms`,
      ratio: `${(large.ms / small.ms).toFixed(1)} times`,
    },
    { what: "F1 of pairs there", ours: toF1(many, large.value) },
    {
      what: `${sample.length.toLocaleString("en")} texts, against all pairs`,
      ours: `${ours.ms.toFixed(0)} ms`,
      peer: `${peer.ms.toFixed(0)} ms`,
      ratio: `${(peer.ms / ours.ms).toFixed(1)} times as fast`,
    },
    { what: "F1 of pairs there", ours: toF1(sample, ours.value), peer: toF1(sample, peer.value) },
  ];
}

function toSketched({ id, text }: Copy): Sketched {
  return { id, ...toSketch(text, toWords(text)) };
}

function toF1(copies: readonly Copy[], stories: ReadonlyMap<string, { readonly id: string }>): string {
  return toPairScores(copies, ({ id }) => stories.get(id)?.id ?? id).f1.toFixed(3);
}

/** What one would write first: the shingles of every pair of texts compared, and joined where half is shared. */
function toPairwise(copies: readonly Copy[]): Map<string, { readonly id: string }> {
  const sets = copies.map(({ text }) => toShingles(toWords(text), text));
  const stories = new Map(copies.map(({ id }) => [id, { id }]));
  for (const [at, set] of sets.entries())
    for (let other = 0; other < at; other += 1) {
      const [one, two] = [stories.get(copies[at]?.id ?? ""), stories.get(copies[other]?.id ?? "")];
      if (!one || !two || one.id === two.id || !isHalfShared(set, sets[other] ?? new Set())) continue;
      const was = one.id;
      for (const story of stories.values()) if (story.id === was) story.id = two.id;
    }
  return stories;
}

function isHalfShared(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const shingle of fewer) if (more.has(shingle)) shared += 1;
  return shared * 2 >= fewer.size;
}

function timed<Value>(work: () => Value): { readonly ms: number; readonly value: Value } {
  const started = performance.now();
  const value = work();
  return { ms: performance.now() - started, value };
}
