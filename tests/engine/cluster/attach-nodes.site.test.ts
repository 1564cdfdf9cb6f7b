import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type EngineServer, startEngineServer } from "@/drills/shared/engine-server";
import { type FaultyProxy, openProxy } from "@/drills/shared/proxy";
import { EngineFault } from "@/engine/client/errors";
import { attachNodes } from "@/engine/cluster/attach-nodes";
import { toPlace } from "@/system/place";
import { logIntoFile } from "../../support/log";

let one: EngineServer;
let other: EngineServer;
let proxy: FaultyProxy;

beforeAll(async () => {
  [one, other] = await Promise.all([startEngineServer(), startEngineServer()]);
  proxy = await openProxy(one.url);
});

afterAll(async () => {
  proxy?.close();
  await Promise.all([one?.kill(), other?.kill()]);
});

const attach = (nodes: readonly string[], key = one.key) =>
  attachNodes({ nodes, replicas: 1, key, setting: "PARALLAX_NODES" });

/** Another name for a server, which says there that it is of another version. */
async function openOtherVersion(
  url: string,
  version: string,
): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer(async (request, response) => {
    const headers = { Authorization: request.headers.authorization ?? "" };
    const answer = await fetch(url + request.url, { headers });
    const body = (await answer.json()) as object;
    response.writeHead(answer.status, { "Content-Type": "application/json" });
    response.end(JSON.stringify("pkgVersion" in body ? { ...body, pkgVersion: version } : body));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

describe("several nodes", () => {
  // The first that is attached to at all: both names ask for keys that are not made yet.
  it("are refused where two are one server under two names", async () => {
    await expect(attach([one.url, proxy.url, other.url])).rejects.toEqual(
      new EngineFault(
        `Meilisearch at ${toPlace(one.url)} and ${toPlace(proxy.url)} is one server under two names, or one of them began as a copy of the other. Name each server once in PARALLAX_NODES, and start each with an empty database of its own.`,
      ),
    );
    await expect(attach([proxy.url, other.url])).resolves.toMatchObject({ nodes: [proxy.url, other.url] });
  });

  it("have the keys of one master key, in whatever order they are named, again and again", async () => {
    const { searchKey, indexingKey } = await attach([one.url, other.url]);
    expect(searchKey).not.toBe(indexingKey);
    expect(await attach([other.url, one.url])).toMatchObject({ searchKey, indexingKey });
  });

  it("are attached to without one that is silent, and not without any", async () => {
    const silent = "http://127.0.0.1:9";
    expect(await attach([silent, one.url])).toMatchObject({ url: one.url, nodes: [silent, one.url] });
    await expect(attach([silent, silent])).rejects.toThrow(
      `No Meilisearch answers at ${silent}. Start it, or correct PARALLAX_NODES.`,
    );
  });

  it("are refused where one takes another key, or is no Meilisearch", async () => {
    await expect(attach([one.url, other.url], "another-key-of-sixteen-bytes")).rejects.toThrow(
      `Meilisearch at ${one.url} refuses the key. Set MEILI_MASTER_KEY to its master key, which must be the same on all nodes.`,
    );
    await expect(attach([one.url, `${other.url}/nowhere`])).rejects.toThrow(
      `What answers at ${other.url}/nowhere is no Meilisearch. Correct PARALLAX_NODES.`,
    );
  });

  it("are taken with a line in the log where they are of different versions, and without one where they are not", async () => {
    const log = await logIntoFile();
    const newer = await openOtherVersion(other.url, "1.35.0");
    const older = await openOtherVersion(other.url, "1.20.3");
    try {
      await attach([one.url, other.url]);
      expect(await log.lines()).toEqual([]);
      await attach([one.url, newer.url]);
      expect((await log.lines()).map(({ msg }) => msg)).toEqual([
        expect.stringMatching(
          /^Meilisearch is 1\.21\.\d+ at .* and 1\.35\.0 at .*; nodes of different versions may/,
        ),
      ]);
      await expect(attach([one.url, older.url])).rejects.toThrow(
        `Meilisearch at ${older.url} is 1.20.3; Parallax needs 1.21.0 or later. Upgrade it, or take it out of PARALLAX_NODES.`,
      );
    } finally {
      log.close();
      for (const { server } of [newer, older]) server.close();
    }
  });
});
