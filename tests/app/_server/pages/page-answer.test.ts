import { toAnswerOrFailure } from "@/app/_server/pages/page-answer";
import { de } from "@/components/strings/de";
import { NoSuchSearch } from "@/saved/store/errors";
import { SearchUnavailable } from "@/search/meilisearch/errors";

jest.mock("@/app/_server/services/locale", () => ({ readStrings: async () => de }));

describe("what a page shows", () => {
  it("is the answer of its work", async () => {
    expect(await toAnswerOrFailure(Promise.resolve(7))).toEqual({ answer: 7, failure: null });
  });

  it("is why the engine does not answer, in the reader's language", async () => {
    const [message, advice] = de.messages.failures["not-running"] ?? [];
    const { answer, failure } = await toAnswerOrFailure(Promise.reject(new SearchUnavailable("not-running")));
    expect(answer).toBeNull();
    expect(failure).toEqual({ code: "search-unavailable", reason: "not-running", message, advice });
    expect(message).toBeDefined();
  });

  it("is the page of what does not exist, where a slug names no saved search", async () => {
    const work = toAnswerOrFailure(Promise.reject(new NoSuchSearch("lost")));
    await expect(work).rejects.toMatchObject({ digest: expect.stringContaining("404") });
  });

  it("is no other error: that goes on", async () => {
    const error = new TypeError("a fault of ours");
    await expect(toAnswerOrFailure(Promise.reject(error))).rejects.toBe(error);
  });
});
