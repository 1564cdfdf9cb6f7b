import { get, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, createBrotliDecompress, gunzipSync } from "node:zlib";
import { withCompression } from "@/gate/compress";
import { aGate } from "./open-gate";

const LONG = JSON.stringify({ words: "Munitions and pacts. ".repeat(400) });

type Answered = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };
type Headers = Readonly<Record<string, string>>;
type Maker = { readonly status?: number; readonly headers: Headers; readonly body?: string };

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

/** A site behind the gate that answers everything so. */
async function aSite({ status = 200, headers, body = LONG }: Maker): Promise<URL> {
  const gate = await aGate(
    {},
    withCompression(async (_request, response) => void response.writeHead(status, headers).end(body)),
  );
  closing.push(gate.close);
  return gate.url;
}

function ask(url: URL, accept: string, method = "GET"): Promise<Answered> {
  return new Promise((resolve, reject) => {
    get(url, { method, headers: { "Accept-Encoding": accept } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    }).on("error", reject);
  });
}

const JSON_TYPE = { "Content-Type": "application/json" };

describe("what is text", () => {
  it.each([
    "text/html; charset=utf-8",
    "application/json",
    "application/problem+json",
    "application/atom+xml; charset=utf-8",
    "text/csv; charset=utf-8",
    "text/javascript",
    "text/css",
    "image/svg+xml",
    "application/x-bibtex; charset=utf-8",
    "application/x-research-info-systems",
    "application/x-ndjson",
  ])("is sent as brotli to who takes it: %s", async (type) => {
    const { headers, body } = await ask(await aSite({ headers: { "Content-Type": type } }), "gzip, br");
    expect(headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
    expect(headers["content-length"]).toBeUndefined();
    expect(brotliDecompressSync(body).toString()).toBe(LONG);
  });

  it("is sent as gzip to who takes no brotli, and as it is to who takes neither", async () => {
    const url = await aSite({ headers: JSON_TYPE });
    expect(gunzipSync((await ask(url, "gzip, br;q=0")).body).toString()).toBe(LONG);
    const plain = await ask(url, "identity");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.headers.vary).toBe("Accept-Encoding");
    expect(plain.body.toString()).toBe(LONG);
  });
});

describe("what is not compressed", () => {
  it.each<[string, Maker]>([
    ["a small body", { headers: { ...JSON_TYPE, "Content-Length": "2" }, body: "{}" }],
    ["a picture", { headers: { "Content-Type": "image/png" } }],
    ["a stream of events", { headers: { "Content-Type": "text/event-stream" } }],
    ["a part of a file", { status: 206, headers: { ...JSON_TYPE, "Content-Range": "bytes 0-9/10" } }],
    ["what must not be changed", { headers: { ...JSON_TYPE, "Cache-Control": "no-transform" } }],
    ["what is compressed already", { headers: { ...JSON_TYPE, "Content-Encoding": "identity, x" } }],
  ])("is %s", async (_name, maker) => {
    const { headers, body } = await ask(await aSite(maker), "br");
    expect(headers["content-encoding"]).toBe(maker.headers["Content-Encoding"]);
    expect(body.toString()).toBe(maker.body ?? LONG);
  });

  it("is the answer to HEAD, which has no body", async () => {
    const { headers, body } = await ask(await aSite({ headers: JSON_TYPE }), "br", "HEAD");
    expect([headers["content-encoding"], headers.vary, body.length]).toEqual([
      undefined,
      "Accept-Encoding",
      0,
    ]);
  });
});

describe("the length of the answer to HEAD", () => {
  const headers = { ...JSON_TYPE, "Content-Length": String(Buffer.byteLength(LONG)) };

  it.each([
    ["identity", headers["Content-Length"]],
    ["", headers["Content-Length"]],
    ["br", undefined],
    ["gzip;q=0.5, *", undefined],
  ])("is that of the answer to GET or none: %s", async (accept, length) => {
    const url = await aSite({ headers });
    expect((await ask(url, accept, "HEAD")).headers["content-length"]).toBe(length);
    expect((await ask(url, accept)).headers["content-length"]).toBe(length);
  });

  it("stays where nothing is compressed", async () => {
    const url = await aSite({ headers: { ...headers, "Content-Type": "image/png" } });
    expect((await ask(url, "br", "HEAD")).headers["content-length"]).toBe(headers["Content-Length"]);
  });
});

describe("validators", () => {
  it("promise no bytes where an answer is compressed, and stay where it is not", async () => {
    const url = await aSite({ headers: { ...JSON_TYPE, ETag: '"one"' } });
    expect((await ask(url, "br")).headers.etag).toBe('W/"one"');
    expect((await ask(url, "identity")).headers.etag).toBe('"one"');
    const weak = await aSite({ headers: { ...JSON_TYPE, ETag: 'W/"two"' } });
    expect((await ask(weak, "br")).headers.etag).toBe('W/"two"');
  });

  it("say on what an answer depends also to who has it", async () => {
    const url = await aSite({ status: 304, headers: { ETag: 'W/"one"' }, body: "" });
    const { status, headers } = await ask(url, "br");
    expect([status, headers.vary, headers["content-encoding"]]).toEqual([304, "Accept-Encoding", undefined]);
  });
});

it("sends what is written piece by piece, piece by piece", async () => {
  let writeRest = (): void => undefined;
  const gate = await aGate(
    {},
    withCompression(async (_request, response) => {
      response.writeHead(200, { "Content-Type": "text/csv" });
      response.write("first\r\n");
      if ("flush" in response && typeof response.flush === "function") response.flush();
      await new Promise<void>((resolve) => {
        writeRest = resolve;
      });
      response.end("second\r\n");
    }),
  );
  closing.push(gate.close);
  const pieces: string[] = [];
  await new Promise<void>((resolve, reject) => {
    get(gate.url, { headers: { "Accept-Encoding": "br" } }, (response) => {
      const texts = response.pipe(createBrotliDecompress());
      texts.on("data", (chunk: Buffer) => {
        pieces.push(chunk.toString());
        writeRest();
      });
      texts.on("end", resolve);
    }).on("error", reject);
  });
  expect(pieces).toEqual(["first\r\n", "second\r\n"]);
});

describe("the length of an answer that its route says", () => {
  const said = { "x-parallax-length": String(Buffer.byteLength(LONG)) };
  const site = async (type: string): Promise<URL> => {
    const answer = { ...said, "Content-Type": type };
    const gate = await aGate(
      {},
      withCompression(async (_request, response) => {
        for (const [name, value] of Object.entries(answer)) response.setHeader(name, value);
        response.writeHead(200).end(LONG);
      }),
    );
    closing.push(gate.close);
    return gate.url;
  };

  it("is sent of what stays as it is, and of nothing that is compressed", async () => {
    const plain = await ask(await site("application/pdf"), "br");
    expect(plain.headers["content-length"]).toBe(said["x-parallax-length"]);
    const text = await ask(await site("application/json"), "br");
    expect(text.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(text.body).toString()).toBe(LONG);
    for (const { headers } of [plain, text]) expect(headers).not.toHaveProperty("x-parallax-length");
  });
});
