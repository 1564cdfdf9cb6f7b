import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { METHODS } from "@/gate/methods";
import { aGate, headerOf } from "./open-gate";

let gate: Awaited<ReturnType<typeof aGate>>;

beforeAll(async () => {
  gate = await aGate();
});

afterAll(() => gate.close());

describe("an address", () => {
  it.each([
    "/api/%zz",
    "/%",
    "/%c3%28",
    "/%ED%A0%80",
    "/../etc/passwd",
    "/a/./b",
    "/%2e%2e/etc",
    "/api/documents/..%2f..%2fetc",
    "/..;/api/search",
    "//evil.example/",
    "/api//search",
    "/\\evil.example",
    "/a%5cb",
    "/a%00",
    "/a#b",
    "api/search",
    "?q=kim",
    "*",
    "http://evil.example/",
  ])("such as %s is refused", async (target) => {
    const answer = await gate.send(target);
    expect(answer.status).toBe(400);
    expect(answer.start).toMatch(/"code":"(malformed-address|unreadable-request)"/);
  });

  it.each(["/", "/api/search?q=%zz%", "/s/%C3%BCber", "/documents/a..b", "/api/search?next=//x/../y"])(
    "such as %s goes through as it is",
    async (target) => {
      expect((await gate.send(target)).status).toBe(200);
      expect(gate.passed.at(-1)?.url).toBe(target);
    },
  );

  it("that is a whole URL of this site is its path", async () => {
    expect((await gate.send(`${gate.url.origin}/api/search?q=kim`)).status).toBe(200);
    expect(gate.passed.at(-1)?.url).toBe("/api/search?q=kim");
  });

  it("of more parameters than count is cut behind the first that does not", async () => {
    const parameters = Array.from({ length: 10_000 }, (_, at) => `p=${at}`).join("&");
    await gate.send(`/api/search?${parameters}`);
    expect(new URLSearchParams(gate.passed.at(-1)?.url?.split("?")[1]).size).toBe(1_001);
  });
});

describe("a method", () => {
  it.each([
    ["TRACE", "/", "GET, HEAD, OPTIONS"],
    ["PROPFIND", "/nothing", "GET, HEAD, OPTIONS"],
    ["DELETE", "/", "GET, HEAD, OPTIONS"],
    ["PUT", "/api/searches", "GET, HEAD, POST, OPTIONS"],
    ["GET", "/save/keep", "POST, OPTIONS"],
    ["POST", "/api/searches/weekly", "GET, HEAD, PATCH, DELETE, OPTIONS"],
    ["FOO", "/api/searches?q=a", "GET, HEAD, POST, OPTIONS"],
    ["get", "/nothing", "GET, HEAD, OPTIONS"],
    ["M-SEARCH2", "*", METHODS.join(", ")],
  ])("%s is not taken by %s", async (method, target, allow) => {
    const answer = await gate.send(target, { method });
    expect([answer.status, headerOf(answer, "Allow")]).toEqual([405, allow]);
  });

  it("that nobody knows is refused behind another request too", async () => {
    const good = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const { start } = await gate.sendBytes(`${good}FOO /api/searches HTTP/1.1\r\n\r\n`);
    expect(start).toMatch(/^HTTP\/1\.1 405 .*Allow: GET, HEAD, POST, OPTIONS\r/ms);
  });

  it.each([
    "GARBAGE\r\n\r\n",
    "\x16\x03\x01\x02\x00",
    "FOO /\r\n\r\n",
    "FOO / SIP/2.0\r\n\r\n",
    "FO(O / HTTP/1.1\r\n\r\n",
  ])("is not what %j has, which is no HTTP", async (bytes) => {
    const answer = await gate.sendBytes(bytes);
    expect([answer.status, headerOf(answer, "Allow")]).toEqual([400, null]);
  });

  it("of a proxy is not taken at all", async () => {
    const answer = await gate.send("evil.example:443", { method: "CONNECT" });
    expect([answer.status, headerOf(answer, "Allow")]).toEqual([405, METHODS.join(", ")]);
  });

  it.each([
    ["/api/searches", "GET, HEAD, POST, OPTIONS"],
    ["/save/keep", "POST, OPTIONS"],
    ["*", METHODS.join(", ")],
  ])("OPTIONS says what %s takes", async (target, allow) => {
    const answer = await gate.send(target, { method: "OPTIONS" });
    expect([answer.status, headerOf(answer, "Allow")]).toEqual([204, allow]);
  });

  it("that would change something finds nothing where nothing is", async () => {
    expect((await gate.send("/nothing", { method: "POST" })).status).toBe(404);
  });
});

describe("a request", () => {
  it.each([
    ["Host: localhost"],
    ["Content-Length: 0", "Content-Length: 5"],
    ["Content-Length: 5", "Transfer-Encoding: chunked"],
    ["Content-Length: -1"],
  ])("that contradicts itself is refused: %s %s", async (...headers) => {
    const before = gate.passed.length;
    expect((await gate.send("/", { headers })).status).toBe(400);
    expect(gate.passed.length).toBe(before);
  });

  it("that names no host is refused in the form of all failures, and by an old client as one to another name", async () => {
    const before = gate.passed.length;
    const bare = await gate.sendBytes("GET /api/search HTTP/1.1\r\nConnection: close\r\n\r\n");
    expect([bare.status, headerOf(bare, "Content-Type")]).toEqual([
      400,
      "application/problem+json; charset=utf-8",
    ]);
    expect(bare.start).toContain('"code":"malformed-request"');
    expect((await gate.sendBytes("GET /api/search HTTP/1.0\r\n\r\n")).status).toBe(421);
    expect(gate.passed.length).toBe(before);
  });

  it("to read something brings no large body, and none without an end", async () => {
    const before = gate.passed.length;
    expect((await gate.send("/", { headers: ["Content-Length: 70000"] })).status).toBe(413);
    expect((await gate.send("/", { headers: ["Transfer-Encoding: chunked"] })).status).toBe(413);
    expect(gate.passed.length).toBe(before);
  });

  it("whose body is still being sent is answered before the connection ends, and who sends it meets no broken one", async () => {
    const pieces = 20;
    const piece = "x".repeat(10_000);
    const socket = connect(Number(gate.url.port), gate.url.hostname);
    const faults: unknown[] = [];
    socket.on("error", (error) => faults.push(error));
    const closed = once(socket, "close");
    let answer = "";
    socket.on("data", (chunk) => {
      answer += String(chunk);
    });
    socket.write(
      `POST /%zz HTTP/1.1\r\nHost: ${gate.url.host}\r\nContent-Length: ${pieces * piece.length}\r\n\r\n`,
    );
    for (let sent = 0; sent < pieces; sent += 1) {
      await pause(10);
      socket.write(piece);
    }
    await closed;
    expect(faults).toEqual([]);
    expect(answer).toMatch(/^HTTP\/1\.1 400 .*connection: close.*"status":400/is);
  });

  it("whose body never comes is answered all the same, and its connection ends", async () => {
    const headers = ["Content-Length: 5000"];
    const answer = await gate.send("/%zz", { method: "POST", headers });
    expect(answer.status).toBe(400);
    expect(answer.milliseconds).toBeLessThan(5_000);
  });

  it("with a body larger than any is refused before it is read", async () => {
    const headers = ["Content-Length: 70000000"];
    const answer = await gate.send("/api/library", { method: "POST", headers });
    expect([answer.status, headerOf(answer, "Connection")]).toEqual([413, "close"]);
  });

  it("to change to another protocol is answered as any other", async () => {
    const headers = ["Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Key: x"];
    expect((await gate.send("/", { headers })).status).toBe(200);
  });
});

describe("a refusal", () => {
  const BROWSER = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  it.each([
    ["en", "This address is not written by the rules."],
    ["de-AT, en;q=0.5", "Diese Adresse ist nicht nach den Regeln geschrieben."],
    ["ko", "This address is not written by the rules."],
  ])("is a plain page for a browser that prefers %s", async (languages, message) => {
    const answer = await gate.send("/a//b", { headers: [BROWSER, `Accept-Language: ${languages}`] });
    expect(answer.status).toBe(400);
    expect(headerOf(answer, "content-type")).toBe("text/html; charset=utf-8");
    expect(headerOf(answer, "content-security-policy")).toMatch(/frame-ancestors 'none'/);
    expect(answer.start).toContain(`<h1>${message}</h1>`);
    expect(answer.start).not.toMatch(/<script|<style|style=|onload/i);
  });

  it("keeps its status and headers as a page", async () => {
    const answer = await gate.send("/matrix", {
      method: "DELETE",
      headers: [BROWSER, "Accept-Language: de"],
    });
    expect(answer.status).toBe(405);
    expect(headerOf(answer, "allow")).toBe("GET, HEAD, OPTIONS");
    expect(answer.start).toContain("<p>Sie nimmt GET, HEAD, OPTIONS.</p>");
    const behind = await aGate({ PARALLAX_TRUSTED_PROXIES: "127.0.0.1" });
    const foreign = await behind.send("/", { headers: [BROWSER, "X-Forwarded-Host: evil.example"] });
    expect([foreign.status, headerOf(foreign, "content-type")]).toEqual([421, "text/html; charset=utf-8"]);
    await behind.close();
  });

  it.each([
    ["/a//b", "Accept: */*"],
    ["/a//b", "Accept: text/html;q=0, */*"],
    ["/a//b", "Accept: application/json"],
    ["/api//b", BROWSER],
  ])("of %s with %s is data", async (target, accept) => {
    const answer = await gate.send(target, { headers: [accept] });
    expect([answer.status, headerOf(answer, "content-type")]).toEqual([
      400,
      "application/problem+json; charset=utf-8",
    ]);
  });
});
