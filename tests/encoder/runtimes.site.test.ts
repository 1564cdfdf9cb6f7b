import { endCommands, startCommand } from "../support/commands";

const TEXTS = [
  "The president said talks would go on.",
  "wing flutter at supersonic speed",
  "x",
  "",
  "naïve café in der Straße",
  "Кремль заявил о переговорах",
  "中文字符 新闻",
  "日本語のテキスト",
  "ไทยภาษา",
  "हिन्दी में पाठ",
  "مرحبا بالعالم",
  "🙂 [SEP] \u0000",
  `${"The council will vote on the budget of the city, and nobody knows how. ".repeat(12)}`,
];

async function encode(runtime: "native" | "wasm"): Promise<readonly (readonly number[])[]> {
  const script = ["--import", "tsx", "tests/support/encode-texts.ts", runtime, JSON.stringify(TEXTS)];
  const { code, stdout, stderr } = await startCommand([process.execPath, ...script]).ended;
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

afterAll(endCommands);

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

describe("WebAssembly, where the native runtime is missing,", () => {
  it("gives the same meaning", async () => {
    const [native, wasm] = await Promise.all([encode("native"), encode("wasm")]);
    expect(wasm).toHaveLength(TEXTS.length);
    const likeness = native.map((vector, at) => dot(vector, wasm[at] ?? []));
    expect(likeness.map((value) => value > 0.99)).toEqual(TEXTS.map(() => true));
    // A last bit that differs may turn a rounding to eight bits; where none does, the numbers are the same.
    const same = native.filter((vector, at) =>
      vector.every((value, n) => Math.abs(value - (wasm[at]?.[n] ?? 9)) < 1e-3),
    );
    expect(same.length).toBeGreaterThanOrEqual(TEXTS.length / 2);
  });
});
