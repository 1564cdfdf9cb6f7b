import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type EngineServer, startEngineServer } from "@/drills/shared/engine-server";
import { makeKeys } from "@/engine/client/keys";
import { openNodes } from "@/engine/cluster/open-nodes";
import { openPublisher } from "@/indexer/publishing/publish";
import { readGeneration } from "@/search/meilisearch/read-names";
import { publishWhole } from "../../support/engine";

let engine: EngineServer;
let counter: Server;
let requests = 0;

/** Passes on what is sent to an engine, and counts it. */
function openCounter({ url }: EngineServer): Server {
  return createServer(async (request, response) => {
    requests += 1;
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const headers = {
      Authorization: request.headers.authorization ?? "",
      "Content-Type": "application/json",
      "Accept-Encoding": "identity",
    };
    const method = request.method ?? "GET";
    const answer = await fetch(url + request.url, { method, headers, body: Buffer.concat(parts) });
    response.writeHead(answer.status, { "Content-Type": "application/json" });
    response.end(await answer.text());
  }).listen(0, "127.0.0.1");
}

beforeAll(async () => {
  engine = await startEngineServer();
  counter = openCounter(engine);
  await once(counter, "listening");
});

afterAll(async () => {
  counter?.close().closeAllConnections();
  await engine?.kill();
});

describe("one engine alone", () => {
  it("says once whether all documents lie on it, as soon as any do, and then answers with no question more", async () => {
    const { searchKey, indexingKey } = await makeKeys(engine);
    const { port } = counter.address() as AddressInfo;
    const alone = openNodes({ nodes: [`http://127.0.0.1:${port}`], key: searchKey });
    await expect(readGeneration({ engine: alone })).rejects.toMatchObject({ reason: "not-indexed" });
    await publishWhole(openPublisher({ url: engine.url, key: indexingKey }), "first", { documents: [] });
    requests = 0;
    for (let times = 0; times < 3; times += 1) expect(await readGeneration({ engine: alone })).toBe("first");
    const gaps: unknown[] = [];
    const other = alone.withGaps?.((gap) => gaps.push(gap)) ?? alone;
    expect(await readGeneration({ engine: other })).toBe("first");
    expect({ requests, gaps }).toEqual({ requests: 1 + 3 + 1, gaps: [] });
  });
});
