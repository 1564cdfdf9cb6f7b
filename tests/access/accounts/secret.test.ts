import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { readSecret, SECRET_FILE } from "@/access/accounts/secret";
import { aFolder, removeFolders } from "../../support/folders";

afterAll(removeFolders);

describe("the secret", () => {
  it("is made once, whole, for its owner alone, however many want it first", async () => {
    const data = join(await aFolder(), "new");
    const secrets = new Set(await Promise.all(Array.from({ length: 8 }, () => readSecret(data))));
    expect([...secrets]).toEqual([await readFile(join(data, SECRET_FILE), "utf8")]);
    expect([...secrets][0]).toMatch(/^[\w-]{43}$/);
    expect((await stat(join(data, SECRET_FILE))).mode & 0o777).toBe(0o600);
    expect(await readdir(data)).toEqual([SECRET_FILE]);
  });
});
