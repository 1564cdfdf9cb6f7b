import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Holds 40 MB and makes 2 GB that nothing holds; says the most that its heap was, in megabytes. */
const WORK = `
  const held = Array.from({ length: 40 }, () => new Array(131_072).fill(0.5));
  let most = 0;
  let some = [];
  for (let at = 0; at < 20_000; at += 1) {
    some.push(new Array(13_000).fill(at));
    if (some.length > 400) some = some.slice(200);
    if (at % 50 === 0) most = Math.max(most, process.memoryUsage().heapTotal);
  }
  console.log(Math.round(most / 1_048_576) + (held.length > 0 ? 0 : 1));
`;

async function findMost(before: string): Promise<number> {
  const code = `${before}\n(() => {${WORK}})();`;
  const { stdout } = await run(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code]);
  return Number(stdout);
}

describe("the heap", () => {
  it("grows less where it is to, from then on", async () => {
    const by = `import { growHeapBy } from "${process.cwd()}/system/heap.ts"; growHeapBy(20);`;
    const [usual, less] = [await findMost(""), await findMost(by)];
    expect(less).toBeLessThan(0.9 * usual);
    expect(less).toBeGreaterThan(40);
  });
});
