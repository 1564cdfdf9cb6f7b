import { toPacer, toPaceText } from "@/bin/shared/pace";

describe("the pace of a run", () => {
  it("counts from the first look, and says how long what is left takes", () => {
    const toPace = toPacer();
    expect(toPace(50, 250, 1_000)).toEqual({ rate: 0, left: null });
    expect(toPace(100, 250, 6_000)).toEqual({ rate: 10, left: 15 });
    expect(toPace(250, 250, 21_000)).toMatchObject({ left: 0 });
  });

  it("says nothing of time before anything is done", () => {
    const toPace = toPacer();
    toPace(0, 10, 0);
    expect(toPaceText(toPace(0, 10, 5_000))).toBe("");
  });

  it.each([
    [{ rate: 1_234, left: 30.2 }, ", 1,234 a second, 31 s left"],
    [{ rate: 2.5, left: 300 }, ", 2.5 a second, 5 min left"],
    [{ rate: 0.5, left: 9_000 }, ", 0.5 a second, 2 h 30 min left"],
  ])("says %p as a line has it", (pace, text) => {
    expect(toPaceText(pace)).toBe(text);
  });
});
