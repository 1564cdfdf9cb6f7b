import { EventEmitter, once } from "node:events";
import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { withDirectAnswers } from "@/bin/shared/answer-directly";
import { offerDirectly, withText } from "@/system/direct-answers";

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
  return withText(`${searchParams.get("q")} für ${request.headers.get("accept")}`, {
    "Content-Type": "text/x",
  });
});

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
