import { MeilisearchApiError, MeilisearchRequestError } from "meilisearch";
import { insisted } from "@/indexer/publishing/engine-tasks";
import { EngineSilent } from "@/indexer/publishing/errors";

type Enqueued = { readonly taskUid: number };

function toRefusal(status: number): MeilisearchApiError {
  return new MeilisearchApiError(new Response(null, { status }));
}

describe("what is asked of the engine", () => {
  it("is asked again when the engine gave up waiting for it", async () => {
    const answers = [toRefusal(408), toRefusal(408)];
    const ask = async (): Promise<{ taskUid: number }> => {
      const refusal = answers.pop();
      if (refusal) throw refusal;
      return { taskUid: 7 };
    };
    await expect(insisted(ask, "taskUid")).resolves.toEqual({ taskUid: 7 });
  });

  it.each([
    [
      "nothing answers",
      new MeilisearchRequestError("http://127.0.0.1:9/tasks", new TypeError("fetch failed")),
    ],
    ["what answers is no JSON", new SyntaxError("Unexpected token <")],
  ])("is told in words where %s", async (_, error) => {
    const silence = insisted<Enqueued>(() => Promise.reject(error), "taskUid");
    await expect(silence).rejects.toThrow(EngineSilent);
    await expect(silence).rejects.toThrow(/^The search engine does not answer: /);
  });

  it("is not taken for an answer where it lacks what every answer has", async () => {
    const nonsense = insisted<Partial<Enqueued>>(async () => ({}), "taskUid");
    await expect(nonsense).rejects.toThrow(EngineSilent);
    await expect(nonsense).rejects.toThrow(
      "The search engine does not answer: what answers is no search engine.",
    );
    await expect(insisted(async () => ({ taskUid: 0 }), "taskUid")).resolves.toEqual({ taskUid: 0 });
  });

  it.each([
    [408, 5],
    [400, 1],
    [503, 1],
  ])("fails with what the engine said: %i, after %i attempts", async (status, attempts) => {
    let asked = 0;
    const ask = async (): Promise<never> => {
      asked += 1;
      throw toRefusal(status);
    };
    await expect(insisted<Enqueued>(ask, "taskUid")).rejects.toMatchObject({ response: { status } });
    expect(asked).toBe(attempts);
  });
});
