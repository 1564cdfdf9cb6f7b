import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openIntakeWriter, readIntake } from "@/system/intake";
import { aFolder, removeFolders } from "../support/folders";

afterAll(removeFolders);

const AT = new Date("2026-11-28T12:00:00Z");

/** What is written down once it is another thing than it was. */
async function reads(data: string, done: number): Promise<unknown> {
  for (;;) {
    const intake = await readIntake(data);
    if (intake?.done === done) return intake;
    await new Promise((next) => setTimeout(next, 5));
  }
}

describe("what is being taken in", () => {
  it("is written down as it comes on, and is gone when it is over", async () => {
    const data = await aFolder();
    const writer = openIntakeWriter(data, AT, 0);
    expect(await readIntake(data)).toBeNull();
    writer.show(1, 3);
    expect(await reads(data, 1)).toEqual({ process: process.pid, since: AT.toISOString(), done: 1, of: 3 });
    writer.show(3, 3);
    expect(await reads(data, 3)).toMatchObject({ of: 3 });
    await writer.end();
    expect(await readIntake(data)).toBeNull();
  });

  it("is nothing where the process is gone that did it, or the file is torn", async () => {
    const data = await aFolder();
    const file = join(data, "intake.json");
    await writeFile(file, JSON.stringify({ process: 2 ** 22 + 1, since: AT, done: 1, of: 3 }));
    expect(await readIntake(data)).toBeNull();
    await writeFile(file, '{"process":');
    expect(await readIntake(data)).toBeNull();
  });
});
