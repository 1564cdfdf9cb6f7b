import { readFileSync } from "node:fs";
import { type Ngrams, toNgrams } from "@/indexer/languages/ngrams";

const read = toNgrams(readFileSync("node_modules/eld/src/ngrams/medium.js", "utf8"));
const HEAD = "export const ngramsData = {type:'M60',languages:{0:'am',1:'ar'},isSubset:false,ngrams:{";

const { ngramsData } = jest.requireActual<{ readonly ngramsData: Ngrams }>(
  "../../../node_modules/eld/src/ngrams/medium.js",
);

describe("the data of the language detector", () => {
  it("say what they say when they are run as a script, of every run of letters", () => {
    expect(read.type).toBe(ngramsData.type);
    expect(read.languages).toEqual(ngramsData.languages);
    const all = Object.entries(ngramsData.ngrams);
    expect(all.length).toBeGreaterThan(100_000);
    const toText = (scores: unknown): string => JSON.stringify(scores);
    expect(all.filter(([ngram, scores]) => toText(read.ngrams[ngram]) !== toText(scores))).toEqual([]);
  });

  it("say nothing of what they do not have", () => {
    expect(read.ngrams["no such letters"]).toBeUndefined();
    expect(read.ngrams.constructor).toBeUndefined();
  });

  it("are not read in part where they are written in another way", () => {
    expect(toNgrams(`${HEAD}'a\\'b':{0:3,1:72},cd:{1:9}}};`).ngrams["a'b"]).toEqual({ 0: 3, 1: 72 });
    expect(() => toNgrams("export default {}")).toThrow("begins in an unknown way");
    expect(() => toNgrams(`${HEAD}'abc':{0:3},`)).toThrow("goes on in an unknown way");
    expect(() => toNgrams(`${HEAD}'abc':{0:3},def:[1,2]}};`)).toThrow("goes on in an unknown way: def");
  });
});
