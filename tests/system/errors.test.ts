import { ExpectedError, isExpected, SettingsFault } from "@/system/errors";

class Refused extends ExpectedError {
  override readonly name = "Refused";
}

describe("an expected error", () => {
  it("has a code, a message and an advice, and keeps its cause", () => {
    const cause = new Error("EACCES");
    const error = new Refused("refused", "It is refused.", "Ask again.", { cause });
    expect(error).toMatchObject({ code: "refused", message: "It is refused.", advice: "Ask again.", cause });
  });

  it("is known by its shape, so that another copy of its module is known too", () => {
    const copy = Object.assign(new Error("It is refused."), { code: "refused", advice: "" });
    expect([new SettingsFault("PORT is wrong."), copy].map(isExpected)).toEqual([true, true]);
  });

  it.each([
    ["an error of the system", Object.assign(new Error("no such file"), { code: "ENOENT" })],
    ["any other error", new Error("a fault of ours")],
    ["something thrown that is no error", { code: "refused", message: "No.", advice: "" }],
  ])("is not %s", (_, error) => {
    expect(isExpected(error)).toBe(false);
  });
});
