import { gzipSync } from "node:zlib";
import { readFileBytes } from "@/indexer/reading/read-file";

type Response = {
  readonly url?: string;
  readonly type?: string;
  readonly status?: string;
  readonly http?: string;
  readonly body?: string | Buffer;
};

function aRecord({
  url = "https://weir.example/a",
  type = "response",
  status = "200 OK",
  http = "Content-Type: text/html; charset=utf-8",
  body = "",
}: Response): Buffer {
  const block = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${http}\r\n\r\n`), Buffer.from(body)]);
  const head = [
    `WARC/1.0`,
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    "WARC-Date: 2024-04-08T09:00:00Z",
    "Content-Type: application/http; msgtype=response",
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), block, Buffer.from("\r\n\r\n")]);
}
const aPage = (text: string, title = "Page"): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><p>${text}</p></body></html>`;
const read = async (bytes: Uint8Array, name = "site.warc") => {
  const { drafts, problems } = await readFileBytes(bytes, name);
  return {
    pages: drafts.map(({ part, draft }) => ({ part, url: draft.url, text: draft.text.trim(), draft })),
    problems,
  };
};

describe("a web archive", () => {
  const records = [
    aRecord({ url: "https://weir.example/news/", body: aPage("First.") }),
    aRecord({ url: "https://weir.example/b.html?p=2/3", body: aPage("Second.") }),
    aRecord({ type: "request", body: aPage("Request.") }),
    aRecord({ status: "301 Moved", body: aPage("Moved.") }),
    aRecord({ status: "404 Not Found", body: aPage("Missing.") }),
    aRecord({ http: "Content-Type: text/css", body: "p { color: red }" }),
    aRecord({ http: "Content-Type: application/json", body: "{}" }),
  ];

  it.each([
    ["as it is", Buffer.concat(records), "site.warc"],
    ["packed record by record", Buffer.concat(records.map((one) => gzipSync(one))), "site.warc.gz"],
    ["under another name", Buffer.concat(records), "site.txt"],
  ])("%s holds its pages with their addresses, and nothing else", async (_, bytes, name) => {
    const { pages, problems } = await read(bytes, name);
    expect(pages.map(({ part, url, text }) => [part, url, text])).toEqual([
      ["weir.example/news/index.html", "https://weir.example/news/", "First."],
      ["weir.example/b.html?p=2_3.html", "https://weir.example/b.html?p=2/3", "Second."],
    ]);
    expect(problems).toEqual([]);
  });

  it("says when a page was captured, which is not when it was published", async () => {
    const [page] = (await read(aRecord({ body: aPage("First.") }))).pages;
    expect(page?.draft.details).toEqual({ captured: "2024-04-08T09:00:00Z" });
    expect(page?.draft.published).toBeUndefined();
  });

  it("has pages in the set that their server named, and unpacked", async () => {
    const text = "Склад у причала пуст, сообщил сторож, и ключей ни у кого нет.";
    const koi = Buffer.from("\xf3\xcb\xcc\xc1\xc4", "latin1");
    const [first] = (
      await read(
        aRecord({
          http: "Content-Type: text/html; charset=koi8-r",
          body: Buffer.concat([Buffer.from("<p>"), koi, Buffer.from("</p>")]),
        }),
      )
    ).pages;
    expect(first?.text).toBe("Склад");
    const packed = aRecord({
      http: "Content-Type: text/html\r\nContent-Encoding: gzip",
      body: gzipSync(aPage(text)),
    });
    expect((await read(packed)).pages[0]?.text).toBe(text);
  });

  it("that is cut off gives the pages before, and is named where its last is none", async () => {
    const whole = Buffer.concat([
      aRecord({ body: aPage("First.") }),
      aRecord({ url: "https://weir.example/c", body: aPage("Third.") }),
    ]);
    const { pages, problems } = await read(whole.subarray(0, whole.length - 90));
    expect(pages[0]?.text).toBe("First.");
    expect(pages.length + problems.length).toBeGreaterThan(1);
  });

  it.each(["WARC/1.0", "Words only.", "WARC/1.0\r\nContent-Length: no\r\n\r\n"])(
    "is named where it is none: %j",
    async (text) => {
      const { pages, problems } = await read(Buffer.from(text));
      expect(pages).toEqual([]);
      expect(problems).toHaveLength(1);
    },
  );
});
