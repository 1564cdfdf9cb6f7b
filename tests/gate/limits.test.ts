import type { ServerResponse } from "node:http";
import { readOrigin } from "@/access/current-reader";
import { openServer } from "@/gate/server";
import { readTimeLeft } from "@/system/deadline";
import { aGate, headerOf } from "./open-gate";

const BROWSER = "Accept: text/html,*/*;q=0.8";

describe("requests of one client", () => {
  it("are counted where others than this machine can make any", async () => {
    const gate = await aGate({ HOST: "0.0.0.0", PARALLAX_REQUESTS_PER_MINUTE: "2" });
    const answers = [await gate.send("/"), await gate.send("/"), await gate.send("/")];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    const last = answers.at(-1);
    expect(Number(last && headerOf(last, "Retry-After"))).toBeGreaterThan(0);
    const page = await gate.send("/", { headers: [BROWSER] });
    expect([page.status, headerOf(page, "content-type")]).toEqual([429, "text/html; charset=utf-8"]);
    expect(Number(headerOf(page, "Retry-After"))).toBeGreaterThan(0);
    expect((await gate.send("/api/health")).status).toBe(200);
    await gate.close();
  });

  it("are not counted on this machine", async () => {
    const gate = await aGate({ PARALLAX_REQUESTS_PER_MINUTE: "2" });
    for (let time = 0; time < 5; time += 1) expect((await gate.send("/")).status).toBe(200);
    await gate.close();
  });
});

describe("requests at once", () => {
  it("wait for a moment, and no more than so many of them; health never does", async () => {
    const held: ServerResponse[] = [];
    const gate = await aGate({ PARALLAX_AT_ONCE: "1", PARALLAX_WAITING: "1" }, async (request, response) => {
      if (request.url === "/api/health") return void response.end("ok");
      held.push(response);
      await new Promise((resolve) => response.once("close", resolve));
    });
    const first = gate.send("/");
    while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const second = gate.send("/");
    await new Promise((resolve) => setTimeout(resolve, 100));
    const third = await gate.send("/");
    expect([third.status, headerOf(third, "Retry-After")]).toEqual([503, "2"]);
    expect(third.milliseconds).toBeLessThan(1_000);
    const page = await gate.send("/", { headers: [BROWSER, "Accept-Language: de"] });
    expect([page.status, headerOf(page, "Retry-After")]).toEqual([503, "2"]);
    expect(page.start).toContain('<meta http-equiv="refresh" content="2">');
    expect(page.start).toContain("<p>Diese Seite versucht es von selbst noch einmal.</p>");
    expect((await gate.send("/api/health")).status).toBe(200);
    expect((await second).status).toBe(503);
    held[0]?.end("late");
    expect((await first).status).toBe(200);
    expect(held).toHaveLength(1);
    await gate.close();
  });

  it("of a hundred readers are all answered, and of two hundred some are put off", async () => {
    const gate = await aGate({ PARALLAX_AT_ONCE: "1" }, async (_, response) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      response.end("ok");
    });
    const sendAll = async (readers: number): Promise<readonly (number | null)[]> => {
      const answers = await Promise.all(Array.from({ length: readers }, () => gate.send("/")));
      return [...new Set(answers.map(({ status }) => status))].sort();
    };
    expect(await sendAll(100)).toEqual([200]);
    expect(await sendAll(200)).toEqual([200, 503]);
    await gate.close();
  });

  it("are each done by their own deadline and for their own reader, whoever ends before them", async () => {
    const held: ServerResponse[] = [];
    const left: (number | null)[] = [];
    const origins: (string | null)[] = [];
    const gate = await aGate({ PARALLAX_AT_ONCE: "1", PARALLAX_SEARCH_SECONDS: "2" }, async (_, response) => {
      left.push(readTimeLeft());
      origins.push(readOrigin().request);
      held.push(response);
      await new Promise((resolve) => response.once("close", resolve));
    });
    const until = async (count: number): Promise<void> => {
      while (held.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const first = gate.send("/");
    await until(1);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const second = gate.send("/");
    await new Promise((resolve) => setTimeout(resolve, 100));
    held[0]?.end("first");
    await until(2);
    held[1]?.end("second");
    const ids = (await Promise.all([first, second])).map((answer) => headerOf(answer, "X-Request-Id"));
    await gate.close();
    expect(origins).toEqual(ids);
    // The first has less than a second left by now.
    expect(left[1]).toBeGreaterThan(1_000);
  });

  it("for long addresses have one turn, so that others are answered meanwhile", async () => {
    const held: ServerResponse[] = [];
    const gate = await aGate({}, async (request, response) => {
      if (request.url === "/") return void response.end("ok");
      held.push(response);
      await new Promise((resolve) => response.once("close", resolve));
    });
    const long = `/api/search?q=${"a".repeat(9_000)}`;
    const [first, second] = [gate.send(long), gate.send(long)];
    while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await gate.send("/")).status).toBe(200);
    const statuses = Promise.all([first, second]).then((all) => all.map(({ status }) => status).sort());
    await new Promise((resolve) => setTimeout(resolve, 3_200));
    held[0]?.end("late");
    expect(await statuses).toEqual([200, 503]);
    expect(held).toHaveLength(1);
    await gate.close();
  });

  it("give their turn on when they are done", async () => {
    const gate = await aGate({ PARALLAX_AT_ONCE: "1", PARALLAX_WAITING: "9" });
    const answers = await Promise.all(Array.from({ length: 8 }, () => gate.send("/")));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    await gate.close();
  });
});

describe("a request that nobody waits for any more", () => {
  it("gives its turn on, though the site never says that it ended", async () => {
    const arrived: string[] = [];
    const gate = await aGate({ PARALLAX_AT_ONCE: "1", PARALLAX_WAITING: "9" }, async (request, response) => {
      arrived.push(request.url ?? "");
      if (request.url === "/held") await new Promise(() => undefined);
      response.end("ok");
    });
    const gone = new AbortController();
    const first = fetch(new URL("/held", gate.url), { signal: gone.signal }).catch(() => "gone");
    while (arrived.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    gone.abort();
    expect(await first).toBe("gone");
    expect((await gate.send("/next")).status).toBe(200);
    await gate.close();
  });
});

describe("the server", () => {
  it("waits longer for the next request than proxies do, and not without end for one", () => {
    const server = openServer(async () => undefined, {});
    expect(server.keepAliveTimeout).toBeGreaterThan(65_000);
    expect([server.headersTimeout, server.requestTimeout]).toEqual([20_000, 120_000]);
    server.close();
  });
});
