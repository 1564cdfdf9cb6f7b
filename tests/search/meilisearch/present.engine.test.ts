import { openPresent } from "@/search/meilisearch/present";
import { startTestEngine, type TestEngine } from "../../support/engine";

let tested: TestEngine;

beforeAll(async () => {
  tested = await startTestEngine();
  await tested.publish([]);
});

afterAll(() => tested?.close());

/** The engine with a clock of its own; what it is asked is counted. */
function openIndex(mark: string | null) {
  const index = { mark, now: 0, questions: 0 };
  const engine = {
    ...tested.engine,
    clock: () => index.now,
    search: (...asked: Parameters<typeof tested.engine.search>) => {
      index.questions += 1;
      return tested.engine.search(...asked);
    },
  } as typeof tested.engine;
  const present = openPresent(async () => index.mark);
  return { index, read: () => present({ engine }) };
}

describe("the present generation", () => {
  it("is what the engine said a moment ago, until somebody leaves a mark or the moment is over", async () => {
    const { index, read } = openIndex("first");
    const first = await read();
    expect([await read(), index.questions]).toEqual([first, 1]);
    await tested.publish([]);
    index.mark = "second";
    const second = await read();
    expect(second).not.toBe(first);
    await tested.publish([]);
    index.now = 250;
    expect([first, second]).not.toContain(await read());
    expect(index.questions).toBe(3);
  });

  it("is asked for each time where nobody would leave a mark", async () => {
    const { index, read } = openIndex(null);
    const first = await read();
    await tested.publish([]);
    expect(await read()).not.toBe(first);
    expect(index.questions).toBe(2);
  });
});
