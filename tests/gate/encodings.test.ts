import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { compressAs, toEncoding } from "@/gate/encodings";

describe("the way in which an answer is compressed", () => {
  it.each([
    ["gzip, deflate, br, zstd", "br"],
    ["GZIP,BR", "br"],
    ["gzip", "gzip"],
    ["deflate", null],
    ["identity", null],
    ["", null],
    ["xbr", null],
    [undefined, null],
  ])("of %p is %p", (accepted, encoding) => {
    expect(toEncoding(accepted)).toBe(encoding);
  });

  it("is not decided here for a client that weighs them: it may forbid one", () => {
    expect(toEncoding("br;q=0, gzip")).toBeNull();
    expect(toEncoding("gzip;q=0.5, br;q=1")).toBeNull();
  });

  it("loses nothing", async () => {
    const bytes = Buffer.from("für ".repeat(500));
    expect(brotliDecompressSync(await compressAs("br", bytes))).toEqual(bytes);
    expect(gunzipSync(await compressAs("gzip", bytes))).toEqual(bytes);
  });
});
