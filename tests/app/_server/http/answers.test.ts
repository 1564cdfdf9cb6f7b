import { answerJson } from "@/app/_server/http/answers";
import {
  Conflict,
  HookRefused,
  NoSuchCorrection,
  NoSuchHook,
  NoSuchSearch,
  NotSaved,
  StoreUnavailable,
  TooEarly,
} from "@/saved/store/errors";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import { SettingsFault } from "@/system/errors";
import { removeFolders } from "../../../support/folders";
import { logIntoFile } from "../../../support/log";

let log: Awaited<ReturnType<typeof logIntoFile>>;
beforeEach(async () => {
  log = await logIntoFile();
});
afterEach(() => log.close());
afterAll(removeFolders);

const SEE_ALL = "See /api/openapi.json for what there is.";

async function answerOf(error: Error): Promise<{ status: number; error: unknown }> {
  const request = new Request("http://127.0.0.1/api/search");
  const answer = await answerJson(request, () => Promise.reject(error));
  expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  const problem = await answer.json();
  expect(JSON.stringify(problem)).not.toContain("/data");
  expect(problem).toMatchObject({ type: "about:blank", status: answer.status });
  return { status: answer.status, error: problem.error };
}

describe("a failure of the API", () => {
  it.each([
    [
      "SearchUnavailable",
      new SearchUnavailable("not-indexed"),
      503,
      {
        code: "search-unavailable",
        reason: "not-indexed",
        message: "Nothing has been indexed yet.",
        advice: "Run `npm run index`, then reload.",
      },
    ],
    [
      "StoreUnavailable",
      new StoreUnavailable("The saved searches in /data cannot be opened.", {}),
      503,
      {
        code: "store-unavailable",
        message: "The store of saved searches does not answer.",
        advice: "Nothing was changed. See that the data folder can be written to, then try again.",
      },
    ],
    [
      "NoSuchSearch",
      new NoSuchSearch("kim"),
      404,
      { code: "not-found", message: "There is no saved search “kim”.", advice: SEE_ALL },
    ],
    [
      "NoSuchHook",
      new NoSuchHook(),
      404,
      { code: "not-found", message: "There is no such webhook.", advice: SEE_ALL },
    ],
    [
      "NoSuchCorrection",
      new NoSuchCorrection(),
      404,
      { code: "not-found", message: "There is no correction with this id in force.", advice: SEE_ALL },
    ],
    [
      "Conflict",
      new Conflict("cycle", "This search would name itself.", ["a", "b"]),
      409,
      {
        code: "cycle",
        message: "This search would name itself.",
        advice: "Leave one of them out of the query.",
        slugs: ["a", "b"],
      },
    ],
    [
      "HookRefused",
      new HookRefused("url holds a name or a password"),
      400,
      {
        code: "hook-refused",
        message: "The body cannot be used: url holds a name or a password.",
        advice: "Give a public address.",
      },
    ],
    [
      "TooEarly",
      new TooEarly("Not known at that time."),
      400,
      { code: "too-early", message: "Not known at that time.", advice: "Ask since a later time." },
    ],
    [
      "NotSaved",
      new NotSaved("It could not be written.", "Try again."),
      500,
      { code: "not-kept", message: "It could not be written.", advice: "Try again." },
    ],
  ])("says what it was: %s", async (_, thrown, status, error) => {
    expect(await answerOf(thrown)).toEqual({ status, error });
  });

  it.each([
    ["SettingsFault", new SettingsFault("PARALLAX_STORE is wrong.")],
    ["Error", new Error("secret")],
  ])("tells nothing of what only the log is for: %s", async (_, thrown) => {
    expect(await answerOf(thrown)).toMatchObject({ status: 500, error: { code: "internal" } });
    const [line] = await log.lines();
    expect(line).toMatchObject({ level: "error", error: { name: thrown.name } });
    expect(JSON.stringify(line)).not.toContain(thrown.message);
  });
});
