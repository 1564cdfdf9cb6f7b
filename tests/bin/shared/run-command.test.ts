import { runCommand } from "@/bin/shared/run-command";
import { SettingsFault } from "@/system/errors";

/** What the end of a command was: its exit code, and what it printed on the standard error. */
async function endOf(main: () => Promise<number | undefined>): Promise<{ code: unknown; printed: string[] }> {
  const printed: string[] = [];
  jest.spyOn(console, "error").mockImplementation((text) => void printed.push(text));
  let code: unknown;
  jest.spyOn(process, "exit").mockImplementation((): never => {
    code = process.exitCode;
    return undefined as never;
  });
  await runCommand(main);
  return { code, printed };
}

afterEach(() => {
  process.exitCode = undefined;
  jest.restoreAllMocks();
});

describe("a command", () => {
  it.each([
    [2, 2],
    [undefined, 0],
  ])("that gives %s ends with %s", async (given, code) => {
    expect(await endOf(async () => given)).toEqual({ code, printed: [] });
  });

  it("that fails says why and ends with 1", async () => {
    const end = await endOf(() => Promise.reject(new SettingsFault("PORT is wrong.")));
    expect(end).toEqual({ code: 1, printed: ["PORT is wrong."] });
  });

  it("ends once all that it printed is written", async () => {
    const order: string[] = [];
    Object.defineProperty(process.stdout, "writableLength", { configurable: true, value: 1 });
    jest.spyOn(process.stdout, "write").mockImplementation((_, done: unknown) => {
      order.push("written");
      if (typeof done === "function") done();
      return true;
    });
    jest.spyOn(process, "exit").mockImplementation((): never => {
      order.push("ended");
      return undefined as never;
    });
    await runCommand(async () => 0);
    Reflect.deleteProperty(process.stdout, "writableLength");
    expect(order).toEqual(["written", "ended"]);
  });
});
