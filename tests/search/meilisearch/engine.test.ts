import { getEventListeners, once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { openEngine } from "@/search/meilisearch/engine";
import { SearchRefused, SearchUnavailable } from "@/search/meilisearch/errors";
import { readGeneration } from "@/search/meilisearch/read-names";

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
});

const ANSWER = { hits: [{ id: "generation", name: "of-today" }], processingTimeMs: 1 };

/** An engine that answers with each of these statuses in turn, with a code, then as if all were well. */
async function anEngine(...statuses: readonly number[]) {
  return aServer({ message: "No.", code: "bad_request" }, statuses);
}

/** The same of anything, which says this where it refuses. */
async function aServer(refusal: object, statuses: readonly number[]) {
  const left = [...statuses];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const status = left.shift() ?? 200;
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(status === 200 ? ANSWER : refusal));
  });
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { engine: openEngine({ url: `http://127.0.0.1:${port}`, key: "key" }), asked };
}

/** An engine that never answers; says when a question of it was given up. */
async function aSilentEngine() {
  const server = createServer();
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const isGivenUp = once(server, "request").then(async ([request]) => once(request.socket, "close"));
  return { engine: openEngine({ url: `http://127.0.0.1:${port}`, key: "key" }), isGivenUp, server };
}

/** An engine that sends the beginning of an answer and says when it has; `end` breaks off. */
async function anEngineInTheMiddle() {
  const server = createServer();
  const begun = new Promise<() => void>((resolve) => {
    server.on("request", (request, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": 1_000 });
      response.write('{"hits":[', () => resolve(() => void request.socket.destroy()));
    });
  });
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { engine: openEngine({ url: `http://127.0.0.1:${port}`, key: "key" }), begun };
}

/** An engine that counts its connections, and closes each after so many answers. */
async function aCountingEngine(answersEach: number) {
  const server = createServer((request, response) => {
    const socket: Socket & { answers?: number } = request.socket;
    socket.answers = (socket.answers ?? 0) + 1;
    if (socket.answers > answersEach) return void socket.destroy();
    response.end(JSON.stringify(ANSWER));
  });
  let connections = 0;
  server.on("connection", () => (connections += 1));
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { engine: openEngine({ url: `http://127.0.0.1:${port}`, key: "key" }), count: () => connections };
}

describe("the line to the engine", () => {
  it("hangs up where nobody waits for the answer, so that the engine can stop", async () => {
    const { engine, isGivenUp, server } = await aSilentEngine();
    const gone = new AbortController();
    const answer = engine.search("documents", {}, gone.signal);
    await Promise.all([
      expect(answer).rejects.toMatchObject({ name: "AbortError" }),
      once(server, "request").then(() => gone.abort()),
    ]);
    await isGivenUp;
  });

  it("says that the engine does not answer where it breaks off in the middle of an answer", async () => {
    const { engine, begun } = await anEngineInTheMiddle();
    const answer = engine.search("documents", {});
    await Promise.all([expect(answer).rejects.toThrow(SearchUnavailable), begun.then((end) => end())]);
  });

  it("waits no longer for the rest of an answer that nobody waits for, nor asks for one", async () => {
    const { engine, begun } = await anEngineInTheMiddle();
    const gone = new AbortController();
    const answer = engine.search("documents", {}, gone.signal);
    await Promise.all([
      expect(answer).rejects.toMatchObject({ name: "AbortError" }),
      begun.then(() => gone.abort()),
    ]);
    const late = await anEngine();
    await expect(late.engine.search("documents", {}, gone.signal)).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(late.asked).toEqual([]);
  });

  it("follows the signal of a request no longer than that takes", async () => {
    const { engine } = await anEngine();
    const { signal } = new AbortController();
    await readGeneration({ engine, signal });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("stays open from one question to the next", async () => {
    const { engine, count } = await aCountingEngine(10);
    for (let at = 0; at < 3; at += 1) await readGeneration({ engine });
    expect(count()).toBe(1);
  });

  it("is opened again where it was closed as a question went out", async () => {
    const { engine, count } = await aCountingEngine(1);
    await expect(readGeneration({ engine })).resolves.toBe("of-today");
    await expect(readGeneration({ engine })).resolves.toBe("of-today");
    expect(count()).toBe(2);
  });

  it("is no endless try where every connection is closed", async () => {
    const { engine, count } = await aCountingEngine(0);
    await expect(readGeneration({ engine })).rejects.toThrow(SearchUnavailable);
    expect(count()).toBeLessThanOrEqual(2);
  });
});

describe("the read door", () => {
  it("asks once more where the engine gave up waiting for the request", async () => {
    const { engine, asked } = await anEngine(408);
    await expect(readGeneration({ engine })).resolves.toBe("of-today");
    expect(asked).toHaveLength(2);
  });

  it("says that the engine does not answer where it gives up again", async () => {
    const { engine, asked } = await anEngine(408, 408, 408);
    await expect(readGeneration({ engine })).rejects.toThrow(SearchUnavailable);
    expect(asked).toHaveLength(2);
  });

  it.each([
    [400, SearchRefused],
    [503, SearchUnavailable],
  ])("asks no second time where it was told %i", async (status, fault) => {
    const { engine, asked } = await anEngine(status);
    await expect(readGeneration({ engine })).rejects.toThrow(fault);
    expect(asked).toHaveLength(1);
  });

  it("takes what refuses without a code for something else than an engine", async () => {
    const { engine } = await aServer({ error: "Not Found" }, [404]);
    await expect(readGeneration({ engine })).rejects.toMatchObject({ reason: "no-answer" });
  });
});
