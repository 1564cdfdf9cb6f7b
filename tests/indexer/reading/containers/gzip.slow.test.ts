import { gzipSync } from "node:zlib";
import { readFileBytes } from "@/indexer/reading/read-file";

it("a gzip file that would fill the memory is named", async () => {
  const piece = gzipSync(Buffer.alloc(64 * 1024 ** 2));
  const { drafts, problems } = await readFileBytes(
    Buffer.concat(Array.from({ length: 9 }, () => piece)),
    "a.txt.gz",
  );
  expect(drafts).toEqual([]);
  expect(problems).toEqual([{ part: null, line: null, reason: expect.stringMatching(/larger than 512 MB/) }]);
});
