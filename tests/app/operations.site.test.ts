import { once } from "node:events";
import { lstat, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { toOpenApi } from "@/app/api/_contract/openapi";
import { attachEngine } from "@/engine/attach";
import { toSettings } from "@/system/settings";
import { runBin, startCommand } from "../support/commands";
import { aFolder } from "../support/folders";
import { readLogFile } from "../support/log";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const SECRET = "munitions";
const site = useSite(STORY);

const toEnvironment = () => ({ PARALLAX_CORPUS: site.corpus, PARALLAX_DATA: site.data });

/** Serves the same data once more, under other settings, while it is used. */
async function withSite(
  env: Readonly<Record<string, string>>,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const command = [process.execPath, "--import", "tsx", "tests/support/serve-site.ts"] as const;
  const running = startCommand(command, { env: { ...toEnvironment(), ...env } });
  const [, url = ""] = await running.says(/Serving at (\S+)/);
  await use(url);
  running.child.kill("SIGTERM");
  await running.ended;
}

/** The measures of a text, by name and labels. */
const toMeasures = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))]),
  );

describe("/api/metrics", () => {
  it("measures searches, the engine, the documents and the last indexing run, and names nothing that was searched for", async () => {
    expect(await runBin("index", ["--quick"], { env: toEnvironment() })).toMatchObject({ code: 0 });
    await site.get(`/api/search?q=${SECRET}`);
    await site.get("/api/documents/no-such-document");
    const answer = await fetch(`${site.url}/api/metrics`);
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=/);
    const text = await answer.text();
    const measures = toMeasures(text);
    const search = 'parallax_request_seconds_count{route="/api/search",method="GET",status="200"}';
    expect(measures.get(search)).toBeGreaterThanOrEqual(1);
    const missing = 'parallax_request_seconds_count{route="/api/documents/[id]",method="GET",status="404"}';
    expect(measures.get(missing)).toBe(1);
    expect(measures.get('parallax_search_seconds_count{outcome="answered"}')).toBeGreaterThanOrEqual(1);
    expect(measures.get('parallax_requests{state="waiting"}')).toBe(0);
    expect(measures.get("parallax_engine_up")).toBe(1);
    expect(measures.get("parallax_documents")).toBe(6);
    expect(measures.get('parallax_index_runs_total{result="none"}')).toBe(1);
    expect(measures.get("parallax_index_last_failed")).toBe(0);
    expect(measures.get("process_resident_memory_bytes")).toBeGreaterThan(1_000_000);
    expect(measures.has("nodejs_eventloop_lag_seconds")).toBe(true);
    expect(text).not.toMatch(new RegExp(`${SECRET}|no-such-document`));
  });
});

describe("the log of a site", () => {
  it("has a line a request with the id of the answer, and no word of what was searched for", async () => {
    const file = join(await aFolder(), "log");
    const ids: (string | null)[] = [];
    const logging = { PARALLAX_LOG: "info", PARALLAX_LOG_FILE: file, PARALLAX_SEARCH_SECONDS: "60" };
    await withSite(logging, async (url) => {
      for (const path of [`/api/search?q=${SECRET}`, `/?q=${SECRET}`, "/api/documents/nothing"]) {
        const answer = await fetch(url + path);
        ids.push(answer.headers.get("x-request-id"));
        const text = await answer.text();
        if (answer.status === 404) expect(JSON.parse(text).instance).toBe(`urn:uuid:${ids.at(-1)}`);
      }
    });
    const lines = await readLogFile(file);
    expect(lines.map(({ id }) => id)).toEqual(ids);
    expect(lines.map(({ route, status }) => [route, status])).toEqual([
      ["/api/search", 200],
      ["/", 200],
      ["/api/documents/[id]", 404],
    ]);
    expect(JSON.stringify(lines)).not.toContain(SECRET);
    expect((await lstat(file)).mode & 0o077).toBe(0);
  });
});

describe("a site whose engine takes its time", () => {
  it("says what takes so long: the index that is new to it, or the search", async () => {
    const { url: engine } = JSON.parse(await readFile(join(site.data, "engine.json"), "utf8"));
    let isSlow: (body: string) => boolean = () => true;
    const between = createServer(async (request, response) => {
      const body = await text(request);
      while (isSlow(body) && !response.destroyed) await pause(50);
      const { method = "GET", headers } = request;
      const answer = await fetch(engine + request.url, {
        method,
        headers: { authorization: headers.authorization ?? "", "content-type": "application/json" },
        ...(body === "" ? {} : { body }),
      });
      response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
    });
    await once(between.listen(0, "127.0.0.1"), "listening");
    const { port } = between.address() as AddressInfo;
    const slowly = {
      PARALLAX_DATA: await aFolder(),
      MEILI_URL: `http://127.0.0.1:${port}`,
      MEILI_MASTER_KEY: (await readFile(join(site.data, "master.key"), "utf8")).trim(),
      PARALLAX_SEARCH_SECONDS: "1",
    };
    isSlow = (body) => body.includes('"id:asc"');
    await withSite(slowly, async (url) => {
      const search = async (query: string) => {
        const answer = await fetch(`${url}/api/search?q=${query}`);
        const { error = null, total = null } = await answer.json();
        return [answer.status, error?.reason ?? total, answer.headers.get("retry-after")];
      };
      expect(await search("weir")).toEqual([503, "not-read", "5"]);
      isSlow = () => false;
      await untilAnswered(() => search("weir"));
      isSlow = (body) => body.includes("queries");
      expect(await search("")).toEqual([503, "too-slow", "5"]);
      // That no document has a word the site knows by itself.
      expect(await search("nowhere")).toEqual([200, 0, null]);
      isSlow = () => false;
      expect((await search(""))[0]).toBe(200);
    });
    between.closeAllConnections();
    between.close();
  });
});

async function untilAnswered(search: () => Promise<readonly unknown[]>): Promise<void> {
  for (;;) {
    const [status, reason] = await search();
    if (status === 200) return;
    expect(reason).toBe("not-read");
  }
}

describe("a site whose engine hangs", () => {
  it("lives, says in time that no search is answered, and writes down why by the id of the answer", async () => {
    const hanging = createServer(() => undefined);
    await once(hanging.listen(0, "127.0.0.1"), "listening");
    const { port } = hanging.address() as AddressInfo;
    const file = join(await aFolder(), "log");
    const away = {
      MEILI_URL: `http://127.0.0.1:${port}`,
      MEILI_MASTER_KEY: "a-key-of-sixteen-bytes",
      PARALLAX_LOG_FILE: file,
    };
    await withSite(away, async (url) => {
      const live = await fetch(`${url}/api/live`);
      expect([live.status, await live.json()]).toEqual([200, { status: "ok" }]);
      const health = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(10_000) });
      expect(health.status).toBe(503);
      expect(health.headers.get("retry-after")).toBe("5");
      const measures = toMeasures(await (await fetch(`${url}/api/metrics`)).text());
      expect(measures.get("parallax_engine_up")).toBe(0);
      expect(measures.has("parallax_documents")).toBe(false);
      const lines = await readLogFile(file);
      expect(lines).toContainEqual(
        expect.objectContaining({
          level: "error",
          id: health.headers.get("x-request-id"),
          error: expect.objectContaining({ code: "search-unavailable", reason: "no-answer" }),
        }),
      );
    });
    hanging.closeAllConnections();
    hanging.close();
  });
});

describe("a site whose engine has much to do", () => {
  it("is well while the engine answers others, and not when it answers nobody", async () => {
    const { url: engine, release } = await attachEngine(toSettings(toEnvironment(), process.cwd()));
    const master = (await readFile(join(site.data, "master.key"), "utf8")).trim();
    let isHolding = false;
    const held: (() => void)[] = [];
    const proxy = createServer(async (request, response) => {
      const body = (await request.toArray()).join("");
      if (isHolding) await new Promise<void>((resolve) => held.push(resolve));
      const { method = "GET", headers } = request;
      const { authorization = "" } = headers;
      const answer = await fetch(engine + request.url, {
        method,
        headers: { "Content-Type": "application/json", Authorization: authorization },
        ...(body === "" ? {} : { body }),
      });
      response.writeHead(answer.status, { "Content-Type": "application/json" }).end(await answer.text());
    });
    await once(proxy.listen(0, "127.0.0.1"), "listening");
    const { port } = proxy.address() as AddressInfo;
    await withSite({ MEILI_URL: `http://127.0.0.1:${port}`, MEILI_MASTER_KEY: master }, async (url) => {
      const read = async (path: string) => {
        const answer = await fetch(url + path);
        return { status: answer.status, body: await answer.json() };
      };
      const well = await read("/api/health");
      expect(well).toMatchObject({ status: 200, body: { status: "ok", documents: 6 } });
      // A search may come too late for what waits no longer than a second.
      let recalled = { status: 503, body: null };
      for (let tries = 0; tries < 10 && recalled.status === 503; tries += 1) {
        isHolding = true;
        const health = read("/api/health");
        await pause(350);
        isHolding = false;
        await read(`/api/search?q=${SECRET}+${tries}`);
        recalled = await health;
      }
      expect(held.length).toBeGreaterThan(0);
      expect(recalled).toEqual(well);
      isHolding = true;
      expect((await read("/api/health")).status).toBe(503);
      isHolding = false;
      for (const release of held) release();
    });
    proxy.closeAllConnections();
    proxy.close();
    await release();
  });
});

describe("the data folder", () => {
  it("is open to its owner alone, the engine's files too, after saving and indexing", async () => {
    const saved = await fetch(`${site.url}/api/searches`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name: "Kim", link: "/?q=kim", mode: "live" }),
    });
    expect(saved.status).toBe(201);
    const modes = await readModes(site.data);
    expect(modes.size).toBeGreaterThan(15);
    expect([...modes].filter(([, mode]) => (mode & 0o077) !== 0)).toEqual([]);
  });

  it("is closed to others at a start where an earlier version left it open", async () => {
    await mkdir(join(site.data, "old"), { mode: 0o755 });
    await writeFile(join(site.data, "old", "file"), "open to all", { mode: 0o644 });
    const { release } = await attachEngine(toSettings(toEnvironment(), process.cwd()));
    await release();
    const modes = await readModes(join(site.data, "old"));
    expect([...modes.values()]).toEqual([0o600]);
    expect((await lstat(join(site.data, "old"))).mode & 0o777).toBe(0o700);
  });
});

describe("the description of the API", () => {
  it("names what watches the site", () => {
    const { paths } = toOpenApi() as { paths: Readonly<Record<string, unknown>> };
    for (const path of ["/api/health", "/api/live", "/api/metrics"]) expect(paths).toHaveProperty([path]);
  });
});

/** The modes of all that lies in a folder, by path. */
async function readModes(folder: string): Promise<ReadonlyMap<string, number>> {
  const names = await readdir(folder, { recursive: true });
  const modes = await Promise.all(
    names.map(async (name) => [name, (await lstat(join(folder, name))).mode & 0o777] as const),
  );
  return new Map(modes);
}
