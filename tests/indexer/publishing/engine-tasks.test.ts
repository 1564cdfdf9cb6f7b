import { MeilisearchApiError, MeilisearchRequestError } from "meilisearch";
import { insisted } from "@/indexer/publishing/engine-tasks";
import { EngineSilent } from "@/indexer/publishing/errors";

type Enqueued = { readonly taskUid: number };

/** What the client says of a status; with a code where an engine said it. */
function toRefusal(status: number, code: string | null = null): MeilisearchApiError {
  const said = code === null ? undefined : { message: "No.", code, type: "invalid_request", link: "" };
  return new MeilisearchApiError(new Response(null, { status }), said);
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
    ["what answers knows no such address, and is no engine", toRefusal(404)],
    ["something before the engine answers for it", toRefusal(502)],
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
    [408, null, 5],
    [400, "bad_request", 1],
    [503, "too_many_search_requests", 1],
  ])("fails with what the engine said: %i %s, after %i attempts", async (status, code, attempts) => {
    let asked = 0;
    const ask = async (): Promise<never> => {
      asked += 1;
      throw toRefusal(status, code);
    };
    await expect(insisted<Enqueued>(ask, "taskUid")).rejects.toMatchObject({ response: { status } });
    expect(asked).toBe(attempts);
  });
});
