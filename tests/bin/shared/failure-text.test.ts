import { toFailureCode, toFailureText } from "@/bin/shared/failure-text";
import { EngineFault } from "@/engine/client/errors";
import { RunFailed } from "@/indexer/corpus/errors";
import { EngineSilent, NODE_SILENT, NodeSilent } from "@/indexer/publishing/errors";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import { SettingsFault } from "@/system/errors";

describe("what a command says when it fails", () => {
  it.each([
    ["SettingsFault", new SettingsFault("PORT is wrong. Set it."), "PORT is wrong. Set it."],
    ["EngineFault", new EngineFault("No engine runs."), "No engine runs."],
    [
      "RunFailed",
      new RunFailed("Nothing was published.", { cause: new Error("the disk is full") }),
      "Nothing was published. (the disk is full)",
    ],
    [
      "SearchUnavailable",
      new SearchUnavailable("not-indexed"),
      "Nothing has been indexed yet. Run `npm run index`, then reload.",
    ],
  ])("is the message and the advice of an expected error: %s", (_, error, text) => {
    expect(toFailureText(error)).toBe(text);
  });

  it("is the reason of a signal that ended a wait", () => {
    const error = new Error("The operation was aborted", { cause: new RunFailed("It was stopped.") });
    error.name = "AbortError";
    expect(toFailureText(error)).toBe("It was stopped.");
  });

  it("is the whole stack of any other error", () => {
    const error = new TypeError("a fault of ours");
    expect(toFailureText(error)).toBe(error.stack);
  });

  it("is the text of what is no error", () => {
    expect(toFailureText("stopped")).toBe("stopped");
  });
});

describe("the code of a failure", () => {
  const silent = new NodeSilent("one:7700", new EngineSilent(new Error("gone")));

  it("is that of the node that was silent, where a run failed for it", () => {
    expect(toFailureCode(silent)).toBe(NODE_SILENT);
    expect(toFailureCode(new RunFailed("Nothing was published.", { cause: silent }))).toBe(NODE_SILENT);
  });

  it("is its own where nothing expected caused it, and none of what was not expected", () => {
    expect(toFailureCode(new RunFailed("Nothing was published.", { cause: new TypeError("ours") }))).toBe(
      "run-failed",
    );
    expect(toFailureCode(new TypeError("ours", { cause: silent }))).toBeUndefined();
  });
});
