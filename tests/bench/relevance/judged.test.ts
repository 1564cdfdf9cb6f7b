import { CollectionFault } from "@/bench/errors";
import { readJudgedCollection } from "@/bench/relevance/judged";
import { aFolder, type Files, removeFolders } from "../../support/folders";

const DOCUMENTS = '{"id":"d 1","title":"One","text":"A text."}\n{"id":2,"text":"Another."}\n';
const QUERIES = '{"id":"q1","text":"which text"}\n';
const JUDGEMENTS = '{"query":"q1","document":"d 1","grade":2}\n\n{"query":"q1","document":"2","grade":0}\n';
const COLLECTION = {
  "documents.jsonl": DOCUMENTS,
  "queries.jsonl": QUERIES,
  "judgements.jsonl": JUDGEMENTS,
} as const satisfies Files;

afterAll(removeFolders);

/** What a collection with these files in place of the right ones is refused with. */
async function refusal(changes: Files): Promise<string> {
  const reading = aFolder({ ...COLLECTION, ...changes }).then(readJudgedCollection);
  const fault: unknown = await reading.catch((error: unknown) => error);
  return fault instanceof CollectionFault ? fault.message.replace(/^\S*\//, "") : "none";
}

describe("a judged collection", () => {
  it("is read from three files; an id may be a number, a title may be missing", async () => {
    const read = await readJudgedCollection(await aFolder(COLLECTION));
    expect(read).toEqual({
      documents: [
        { id: "d 1", title: "One", text: "A text.", published: null },
        { id: "2", title: null, text: "Another.", published: null },
      ],
      queries: [{ id: "q1", text: "which text" }],
      judgements: new Map([
        [
          "q1",
          new Map([
            ["d 1", 2],
            ["2", 0],
          ]),
        ],
      ]),
    });
  });

  it("is refused with the file that is missing or empty", async () => {
    const folder = await aFolder({ "documents.jsonl": DOCUMENTS, "judgements.jsonl": JUDGEMENTS });
    await expect(readJudgedCollection(folder)).rejects.toThrow(/queries\.jsonl is missing/);
    expect(await refusal({ "queries.jsonl": "\n" })).toBe("queries.jsonl is empty.");
  });

  it("is refused with the file and line of what cannot be used", async () => {
    expect(await refusal({ "documents.jsonl": `${DOCUMENTS}{"id"\n` })).toBe(
      "documents.jsonl, line 3: it is not JSON.",
    );
    expect(await refusal({ "documents.jsonl": `${DOCUMENTS}{"id":"3"}\n` })).toMatch(
      /^documents\.jsonl, line 3: text cannot be used/,
    );
    expect(await refusal({ "queries.jsonl": `${QUERIES}[1]\n` })).toMatch(
      /^queries\.jsonl, line 2: the line cannot be used/,
    );
    const halfGrade = '{"query":"q1","document":"2","grade":0.5}\n';
    expect(await refusal({ "judgements.jsonl": halfGrade })).toMatch(
      /^judgements\.jsonl, line 1: grade cannot be used/,
    );
    const negative = '{"query":"q1","document":"2","grade":-1}\n';
    expect(await refusal({ "judgements.jsonl": negative })).toMatch(/^judgements\.jsonl, line 1: grade/);
  });

  it("is refused with a judgement of an unknown query or document, or of one pair twice", async () => {
    const judged = (query: string, document: string): Files => ({
      "judgements.jsonl": `${JUDGEMENTS}${JSON.stringify({ query, document, grade: 1 })}\n`,
    });
    expect(await refusal(judged("q2", "2"))).toBe(
      "judgements.jsonl, line 4: there is no query “q2” in queries.jsonl.",
    );
    expect(await refusal(judged("q1", "3"))).toBe("judgements.jsonl, line 4: there is no document “3”.");
    expect(await refusal(judged("q1", "2"))).toMatch(/^judgements\.jsonl, line 4: .* is judged twice/);
  });

  it("is refused with an id that was there before", async () => {
    expect(await refusal({ "documents.jsonl": `${DOCUMENTS}{"id":"2","text":"Again."}\n` })).toBe(
      "documents.jsonl, line 3: the id “2” was there before.",
    );
  });
});
