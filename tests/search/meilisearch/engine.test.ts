import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { openEngine } from "@/search/meilisearch/engine";
import { SearchRefused, SearchUnavailable } from "@/search/meilisearch/errors";
import { readGeneration } from "@/search/meilisearch/read-names";

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
});

const ANSWER = { hits: [{ id: "generation", name: "of-today" }], processingTimeMs: 1 };

/** An engine that answers with each of these statuses in turn, then as if all were well. */
async function anEngine(...statuses: readonly number[]) {
  const left = [...statuses];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const status = left.shift() ?? 200;
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(status === 200 ? ANSWER : { message: "No.", code: "bad_request" }));
  });
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { engine: openEngine({ url: `http://127.0.0.1:${port}`, key: "key" }), asked };
}

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
});
