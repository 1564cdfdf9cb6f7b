import { readAddresses } from "@/bench/relevance/addresses";
import { readQuestionCollection, readQuestions, toHalf } from "@/bench/relevance/questions";
import { aFolder, removeFolders } from "../../support/folders";

const DOCUMENTS = ["d1", "d2"].map((id) => ({ id, title: null, text: "A text.", published: null }));
const LINE = '{"id":"q1","question":"why so","kind":"topic","wording":"own","relevant":{"d1":2,"d2":1}}\n';

afterAll(removeFolders);

/** A project whose questions on the addresses are these lines. */
function aProject(lines: string): Promise<string> {
  return aFolder({ "bench/relevance/questions/addresses.jsonl": lines });
}

/** What these lines are refused with. */
async function refusal(lines: string): Promise<string> {
  const reading = readQuestionCollection(await aProject(lines), "addresses", DOCUMENTS);
  const fault: unknown = await reading.catch((error: unknown) => error);
  return fault instanceof Error ? `${fault.name}: ${fault.message.replace(/^\S*\//, "")}` : "none";
}

describe("questions to tune with", () => {
  it("are 150 at least, of both kinds and wordings, each id and each question once", async () => {
    const sets = await Promise.all([
      readQuestions(process.cwd(), "wikinews"),
      readQuestions(process.cwd(), "addresses"),
    ]);
    const questions = sets.flat();
    expect(questions.length).toBeGreaterThanOrEqual(150);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
    for (const kind of ["topic", "question"])
      for (const wording of ["own", "text"])
        expect(questions.filter((one) => one.kind === kind && one.wording === wording)).not.toHaveLength(0);
  });

  it("on the addresses name passages that exist", async () => {
    const { documents } = await readAddresses(process.cwd());
    const { queries, judgements } = await readQuestionCollection(process.cwd(), "addresses", documents);
    const known = new Set(documents.map(({ id }) => id));
    const named = queries.flatMap(({ id }) => [...(judgements.get(id)?.keys() ?? [])]);
    expect(named.length).toBeGreaterThanOrEqual(queries.length);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it("on Wikinews name articles by day and title", async () => {
    const questions = await readQuestions(process.cwd(), "wikinews");
    const named = questions.flatMap(({ relevant }) => Object.keys(relevant));
    expect(named.filter((id) => !/^2019-\d\d-\d\d-[a-z0-9-]+$/.test(id))).toEqual([]);
  });

  it("fall into two halves of about the same size that have none in common", async () => {
    const { documents } = await readAddresses(process.cwd());
    const idsOf = async (half: "A" | "B" | null): Promise<readonly string[]> =>
      (await readQuestionCollection(process.cwd(), "addresses", documents, half)).queries.map(({ id }) => id);
    const [all, a, b] = await Promise.all([idsOf(null), idsOf("A"), idsOf("B")]);
    expect([...a, ...b].sort()).toEqual([...all].sort());
    expect(Math.min(a.length, b.length)).toBeGreaterThan(all.length / 3);
    expect(a.every((id) => toHalf(id) === "A")).toBe(true);
  });

  it("give their grades by document", async () => {
    const read = await readQuestionCollection(await aProject(LINE), "addresses", DOCUMENTS);
    expect(read.queries).toEqual([{ id: "q1", text: "why so" }]);
    expect([...(read.judgements.get("q1") ?? [])]).toEqual([
      ["d1", 2],
      ["d2", 1],
    ]);
  });

  it("are refused with file and line when no document has the id, or a grade or a kind is none", async () => {
    expect(await refusal(LINE.replace("d2", "d3"))).toBe(
      "CollectionFault: addresses.jsonl, line 1: there is no document “d3”.",
    );
    expect(await refusal(`${LINE}${LINE}`)).toMatch(/line 2: the id “q1” was there before/);
    expect(await refusal(LINE.replace(":2", ":3"))).toMatch(/line 1: relevant\.d1 cannot be used/);
    expect(await refusal(LINE.replace('"topic"', '"riddle"'))).toMatch(/line 1: kind cannot be used/);
    expect(await refusal(LINE.replace('"d1":2,"d2":1', ""))).toMatch(/line 1: relevant cannot be used/);
  });
});
