import { Failed, toFailure, toReaderFailure } from "@/components/client/failures";
import { de } from "@/components/strings/de";
import { en } from "@/components/strings/en";

const NOT_INDEXED = {
  code: "search-unavailable",
  reason: "not-indexed",
  message: "Nothing has been indexed yet.",
  advice: "Run `npm run index`, then reload.",
};

describe("a failure for a reader", () => {
  it("is in the reader's language, by the reason that is closer than the code", () => {
    const { message, advice, lang } = toReaderFailure(NOT_INDEXED, de);
    expect(message).not.toBe(NOT_INDEXED.message);
    expect(advice).toContain("npm run index");
    expect(lang).toBeUndefined();
  });

  it("stays in English, and says so, where the reader's language has no words for it", () => {
    const failure = { code: "never-seen", message: "It broke.", advice: "" };
    expect(toReaderFailure(failure, de)).toEqual({ ...failure, lang: "en" });
    expect(toReaderFailure(failure, en)).toEqual(failure);
  });

  it("is what the server said, or else that the site cannot be reached", () => {
    expect(toFailure(new Failed(NOT_INDEXED), en).message).toBe(NOT_INDEXED.message);
    expect(toFailure(new TypeError("fetch failed"), de)).toEqual({
      code: "offline",
      message: de.offline,
      advice: de.offlineAdvice,
    });
  });
});
