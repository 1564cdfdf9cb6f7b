import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { OPERATOR, type Reader } from "@/access/rules/reader";
import { openGate } from "@/gate/gate";
import { readMetrics } from "@/system/metrics";
import { toSettings } from "@/system/settings";
import { removeFolders } from "../support/folders";
import { logIntoFile } from "../support/log";

const ANNA: Reader = { ...OPERATOR, id: "a", name: "Anna", role: "reader", by: "session" };
const SECRET = "kim-and-munitions";

let log: Awaited<ReturnType<typeof logIntoFile>>;
let server: Server;
let url: string;
let reader: Reader;
let handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;

beforeEach(async () => {
  log = await logIntoFile();
  reader = OPERATOR;
  handle = async (_request, response) => {
    response.end("answer");
  };
  const settings = toSettings({}, process.cwd());
  const enter = openGate({
    settings,
    identify: async () => ({ reader, isTemporary: false }),
    handle: (request, response) => handle(request, response),
  });
  server = createServer((request, response) => void enter(request, response));
  await once(server.listen(0, "127.0.0.1"), "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  log.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
afterAll(removeFolders);

/** The lines of the log once there is one of a request: it is written when the answer is through. */
async function linesOfRequests() {
  for (;;) {
    const lines = await log.lines();
    if (lines.some(({ msg }) => msg === "request")) return lines;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe("the line of a request", () => {
  it("says how it went by the pattern of its route, and nothing of what was searched for or opened", async () => {
    const answer = await fetch(`${url}/api/documents/${SECRET}?q=${SECRET}`);
    await answer.text();
    const [line, ...more] = await linesOfRequests();
    expect(more).toEqual([]);
    expect(line).toEqual({
      level: "info",
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      id: answer.headers.get("x-request-id"),
      method: "GET",
      route: "/api/documents/[id]",
      status: 200,
      ms: expect.any(Number),
      bytes: expect.any(Number),
      msg: "request",
    });
    expect(Number(line?.bytes)).toBeGreaterThan(0);
    expect(JSON.stringify(line)).not.toContain(SECRET);
  });

  it("names who is logged in, and the token by its name", async () => {
    reader = { ...ANNA, by: "token", token: "nightly", scopes: ["read"] };
    await (await fetch(`${url}/api/search`)).text();
    expect((await linesOfRequests())[0]).toMatchObject({ reader: "Anna", token: "nightly" });
  });

  it("has the link where the house wants it", async () => {
    log.close();
    log = await logIntoFile({ queries: true });
    await (await fetch(`${url}/api/search?q=${SECRET}`)).text();
    expect((await linesOfRequests())[0]).toMatchObject({ link: `/api/search?q=${SECRET}` });
  });

  it("is not written where only what goes wrong is", async () => {
    log.close();
    log = await logIntoFile({ level: "warn" });
    await (await fetch(`${url}/api/search`)).text();
    handle = () => Promise.reject(new Error(SECRET));
    await (await fetch(`${url}/api/search`)).text();
    expect(await log.lines()).toEqual([expect.objectContaining({ level: "error" })]);
  });

  it("says 499 where the client went away before the answer was whole", async () => {
    const stop = new AbortController();
    handle = async () => stop.abort();
    await fetch(`${url}/api/search`, { signal: stop.signal }).catch(() => undefined);
    expect((await linesOfRequests())[0]).toMatchObject({ status: 499 });
  });
});

describe("a request that has lost its connection when the answer is through", () => {
  it("has its line all the same, and ends nothing", async () => {
    handle = async (request, response) => {
      response.once("prefinish", () => Object.defineProperty(request, "socket", { value: null }));
      response.end("answer");
    };
    await (await fetch(`${url}/api/search`)).text();
    expect((await linesOfRequests())[0]).toMatchObject({ status: 200, bytes: expect.any(Number) });
  });
});

describe("a failure", () => {
  it("has the id that its answer and its line in the log have, and no word of what went wrong", async () => {
    handle = () => Promise.reject(new Error(`${SECRET} in /data`));
    const answer = await fetch(`${url}/api/search`);
    const id = answer.headers.get("x-request-id");
    const problem = await answer.json();
    expect(problem).toMatchObject({ status: 500, instance: `urn:uuid:${id}` });
    const lines = await linesOfRequests();
    expect(lines).toContainEqual(expect.objectContaining({ level: "error", id }));
    expect(lines).toContainEqual(expect.objectContaining({ msg: "request", id, status: 500 }));
    expect(JSON.stringify([problem, lines])).not.toMatch(new RegExp(`${SECRET}|/data`));
  });

  it("is watched too where the gate itself declines", async () => {
    const answer = await fetch(`${url}/api/%zz`);
    const problem = await answer.json();
    expect(problem.instance).toBe(`urn:uuid:${answer.headers.get("x-request-id")}`);
    expect((await linesOfRequests())[0]).toMatchObject({ status: 400, route: "none" });
  });
});

describe("the measures of requests", () => {
  it("are by route, method and status, whatever names and methods a client makes up", async () => {
    readMetrics().requests.reset();
    for (const path of ["/api/documents/a", "/api/documents/b", "/no/such/page", "/api/made-up"])
      await (await fetch(url + path)).text();
    await (await fetch(`${url}/api/search`, { method: "PROPFIND" })).text();
    await linesOfRequests();
    const { values } = await readMetrics().requests.get();
    const routes = new Set(values.map(({ labels }) => labels.route));
    expect([...routes].sort()).toEqual(["/api/[[...path]]", "/api/documents/[id]", "/api/search", "none"]);
    expect(new Set(values.map(({ labels }) => labels.method))).toEqual(new Set(["GET", "other"]));
  });
});
