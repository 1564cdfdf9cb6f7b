import { EventEmitter, once } from "node:events";
import { createServer, type IncomingHttpHeaders, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { withDirectAnswers } from "@/bin/shared/answer-directly";
import { findDirect, markDirect, offerDirectly, readText, withText } from "@/system/direct-answers";

const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
});

const slow = new EventEmitter();
offerDirectly("/offered", async (request) => {
  const { searchParams } = new URL(request.url);
  if (searchParams.get("q") === "same") return new Response(null, { status: 304, headers: { ETag: "W/1" } });
  if (searchParams.get("q") === "slow") {
    slow.emit("begun");
    await once(request.signal, "abort");
    slow.emit("given up");
  }
  return withText(request, `${searchParams.get("q")} für ${request.headers.get("accept")}`, {
    "Content-Type": "text/x",
  });
});

/** The state of things, and how often an answer to a path was made and the state read. */
const memory = { state: "one" as string | null, made: 0, read: 0 };
const BODY = "für ".repeat(1_000);
offerDirectly(
  "/remembered",
  async (request) => {
    memory.made += 1;
    const isNever = new URL(request.url).searchParams.has("never");
    const headers = { "Content-Type": "text/x", ETag: 'W/"tag"', "Server-Timing": "total;dur=50" };
    return withText(request, `${BODY}took 50`, headers, isNever ? null : BODY);
  },
  async () => {
    memory.read += 1;
    return memory.state;
  },
);

/** An answer as its bytes come over the wire. */
function getBytes(url: string, headers: Record<string, string> = {}) {
  return new Promise<{ status?: number | undefined; headers: IncomingHttpHeaders; bytes: Buffer }>(
    (resolve) => {
      send(url, { headers }, async (answer) => {
        resolve({ status: answer.statusCode, headers: answer.headers, bytes: await buffer(answer) });
      }).end();
    },
  );
}

/** The address of a site; where nothing is answered directly it says `next`. */
async function aSite(): Promise<string> {
  const handle = withDirectAnswers(async (_, response) => void response.end("next"));
  const server = createServer((request, response) => {
    void handle(request, response);
  });
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const get = async (url: string, init: RequestInit = {}) => (await fetch(url, init)).text();

describe("a direct answer", () => {
  it("is given past Next, with query, headers and status", async () => {
    const site = await aSite();
    const answer = await fetch(`${site}/offered?q=k%C3%ADm`, { headers: { Accept: "text/x" } });
    expect(answer.headers.get("content-type")).toBe("text/x");
    expect(await answer.text()).toBe("kím für text/x");
    const same = await fetch(`${site}/offered?q=same`);
    expect([same.status, same.headers.get("etag"), await same.text()]).toEqual([304, "W/1", ""]);
  });

  it("has the same headers for HEAD, and no body", async () => {
    const site = await aSite();
    for (const path of ["/offered?q=a", "/offered?q=same", "/remembered?q=a", "/remembered?q=a"]) {
      const whole = await fetch(site + path);
      const head = await fetch(site + path, { method: "HEAD" });
      const toPlain = ({ headers }: Response) =>
        [...headers].filter(([name]) => !/^(?:date|server-timing|connection|keep-alive)$/.test(name));
      // The second answer to a request is of another length than the first.
      if (path.startsWith("/offered")) expect(toPlain(head)).toEqual(toPlain(whole));
      expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([
        whole.status,
        whole.headers.get("etag"),
        "",
      ]);
    }
  });

  it("is the body that others read of the same answer, where the request came another way", async () => {
    const request = new Request("http://localhost/offered?q=k", { headers: { Accept: "text/x" } });
    const answer = await findDirect("/offered")?.answer(request);
    expect(await answer?.text()).toBe("k für text/x");
    const direct = new Request(request);
    markDirect(direct);
    const other = await findDirect("/offered")?.answer(direct);
    expect(other?.body).toBeNull();
    expect(await readText(other ?? new Response("nothing"))).toBe("k für text/x");
  });

  it("is none for another path or method", async () => {
    const site = await aSite();
    expect(await get(`${site}/other`)).toBe("next");
    expect(await get(`${site}/offered/more`)).toBe("next");
    expect(await get(`${site}/offered`, { method: "POST" })).toBe("next");
  });

  it("is given up once nobody waits for it", async () => {
    const [begun, givenUp] = [once(slow, "begun"), once(slow, "given up")];
    const request = send(`${await aSite()}/offered?q=slow`).on("error", () => undefined);
    request.end();
    await begun;
    request.destroy();
    await expect(givenUp).resolves.toEqual([]);
  });
});

describe("the same request once more", () => {
  beforeEach(() => {
    memory.state = "one";
    memory.made = 0;
    memory.read = 0;
  });

  it("is held when it comes the second time: before, nobody need know the state", async () => {
    const url = `${await aSite()}/remembered?q=a`;
    await getBytes(url);
    expect([memory.made, memory.read]).toEqual([1, 0]);
    await getBytes(url);
    expect([memory.made, memory.read]).toEqual([2, 1]);
    await getBytes(url);
    expect([memory.made, memory.read]).toEqual([2, 2]);
  });

  it("is answered with the bytes of the last, not made again, in each way that a client takes", async () => {
    const url = `${await aSite()}/remembered?q=a`;
    await getBytes(url);
    memory.made = 0;
    expect(String((await getBytes(url)).bytes)).toBe(`${BODY}took 50`);
    const plain = await getBytes(url, { "Accept-Encoding": "identity" });
    expect([plain.status, String(plain.bytes), plain.headers.etag]).toEqual([200, BODY, 'W/"tag"']);
    const brotli = await getBytes(url, { "Accept-Encoding": "gzip, br" });
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(String(brotliDecompressSync(brotli.bytes))).toBe(BODY);
    expect(String(gunzipSync((await getBytes(url, { "Accept-Encoding": "gzip" })).bytes))).toBe(BODY);
    expect(plain.headers["server-timing"]).not.toBe("total;dur=50");
    expect(memory.made).toBe(1);
  });

  it("is answered 304 without a body to who has it, and whole to who has another", async () => {
    const url = `${await aSite()}/remembered?q=a`;
    await getBytes(url);
    await getBytes(url);
    const had = await getBytes(url, { "If-None-Match": 'W/"tag"' });
    expect([had.status, had.bytes.length, had.headers.etag]).toEqual([304, 0, 'W/"tag"']);
    expect(had.headers["content-type"]).toBeUndefined();
    expect((await getBytes(url, { "If-None-Match": 'W/"other"' })).status).toBe(200);
  });

  it.each([
    ["the state is another", "?q=a", () => (memory.state = "two")],
    ["no state is known", "?q=a", () => (memory.state = null)],
    ["the address is another", "?q=b", () => undefined],
    ["the answer is for once", "?never", () => undefined],
  ])("is made anew where %s", async (_, query, change) => {
    const site = await aSite();
    for (const time of [1, 2]) {
      await getBytes(`${site}/remembered?q=a`);
      await getBytes(`${site}/remembered?never`);
      expect(memory.made).toBe(2 * time);
    }
    change();
    const { bytes } = await getBytes(`${site}/remembered${query}`);
    expect(String(bytes)).toBe(`${BODY}took 50`);
    expect(memory.made).toBe(5);
  });
});
