import { EventEmitter, once } from "node:events";
import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { actAs } from "@/access/current-reader";
import { OPERATOR } from "@/access/rules/reader";
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

/** The address of a site whose requests come from this client; where nothing is answered directly it says `next`. */
async function aSite(client: string): Promise<string> {
  const handle = withDirectAnswers(async (_, response) => void response.end("next"));
  const origin = { client, request: "1" };
  const server = createServer((request, response) => {
    void actAs(OPERATOR, () => handle(request, response), origin);
  });
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const get = async (url: string, init: RequestInit = {}) => (await fetch(url, init)).text();

describe("a direct answer", () => {
  it("is given to who is on this machine, with query, headers and status", async () => {
    const site = await aSite("127.0.0.1");
    const answer = await fetch(`${site}/offered?q=k%C3%ADm`, { headers: { Accept: "text/x" } });
    expect(answer.headers.get("content-type")).toBe("text/x");
    expect(await answer.text()).toBe("kím für text/x");
    const same = await fetch(`${site}/offered?q=same`);
    expect([same.status, same.headers.get("etag"), await same.text()]).toEqual([304, "W/1", ""]);
  });

  it("is none where another machine wants it, by itself or through a proxy here", async () => {
    expect(await get(`${await aSite("192.0.2.7")}/offered?q=kim`)).toBe("next");
    const headers = { "X-Forwarded-For": "192.0.2.7" };
    expect(await get(`${await aSite("127.0.0.1")}/offered?q=kim`, { headers })).toBe("next");
  });

  it("is none for another path or method", async () => {
    const site = await aSite("127.0.0.1");
    expect(await get(`${site}/other`)).toBe("next");
    expect(await get(`${site}/offered/more`)).toBe("next");
    expect(await get(`${site}/offered`, { method: "POST" })).toBe("next");
  });

  it("is given up once nobody waits for it", async () => {
    const [begun, givenUp] = [once(slow, "begun"), once(slow, "given up")];
    const request = send(`${await aSite("127.0.0.1")}/offered?q=slow`).on("error", () => undefined);
    request.end();
    await begun;
    request.destroy();
    await expect(givenUp).resolves.toEqual([]);
  });
});
