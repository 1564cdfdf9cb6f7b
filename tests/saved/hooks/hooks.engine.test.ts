import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { OPERATOR } from "@/access/rules/reader";
import { readNobody } from "@/access/rules/saved-searches";
import { toRandom } from "@/bench/random";
import { refresh } from "@/saved/following/refresh";
import { addHook, listHooks, removeHook, resumeHook } from "@/saved/hooks/hooks";
import { isPublicAddress } from "@/saved/hooks/public-address";
import { sendDue } from "@/saved/hooks/send-due";
import { readRow } from "@/saved/store/rows";
import { hooks } from "@/saved/store/schema";
import { toCorpus } from "../../oracle/corpus";
import { startTestEngine, type TestEngine } from "../../support/engine";
import { openTestServices, type TestServices } from "../../support/services";

type Heard = { readonly headers: Record<string, string>; readonly body: string };

let tested: TestEngine;
let services: TestServices;
let server: Server;
let url: string;
const heard: Heard[] = [];
/** What the receiver answers from now on. */
let status = 200;
/** The time by which a change is seen and sent. */
let now = new Date();

beforeAll(async () => {
  tested = await startTestEngine();
  await tested.publish(toCorpus(toRandom(1), 30));
  services = { ...(await openTestServices(tested)), clock: () => now };
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += String(chunk);
    });
    request.on("end", () => {
      heard.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(status, { Location: url }).end("Thanks.");
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterAll(async () => {
  server?.close();
  await tested?.close();
});

const pass = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1000);
};
const tell = () =>
  sendDue({
    store: services.store,
    readReaderOf: readNobody,
    clock: () => now,
    address: "https://parallax.example",
    privateHooks: true,
  });

let generations = 0;
/** Another corpus, and a look at what the search holds of it. */
async function publishOther(slug: string): Promise<void> {
  generations += 1;
  pass(1);
  await tested.publish(toCorpus(toRandom(100 + generations), 30 + generations));
  await refresh(await readRow(services.store, slug, OPERATOR), services);
  pass(1);
}

async function aHook(name: string) {
  const { slug } = await services.save("/?q=missile", { name });
  return { slug, ...(await addHook(services, slug, url, true, now)) };
}

const shown = async (slug: string) => (await listHooks(services, slug))[0];

describe("a webhook", () => {
  it("is sent once what became of its search, signed as the specification says", async () => {
    const hook = await aHook("Told");
    await tell();
    expect(heard).toEqual([]);
    await publishOther(hook.slug);
    await tell();
    await tell();
    expect(heard).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: "" }] = heard;
    const message = JSON.parse(body);
    expect(message).toMatchObject({ type: "saved-search.changed", data: { slug: hook.slug, name: "Told" } });
    expect(message.data.page).toMatch(/^https:\/\/parallax\.example\/s\/told\?since=/);
    expect(message.data.counts.new + message.data.counts.gone).toBeGreaterThan(0);
    expect(message.data.new).toHaveLength(message.data.counts.new);
    const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
    const secret = Buffer.from(hook.secret.replace("whsec_", ""), "base64");
    const mac = createHmac("sha256", secret).update(signed).digest("base64");
    expect(headers["webhook-signature"]).toBe(`v1,${mac}`);
    expect(() => new Webhook(hook.secret).verify(`${body} `, headers)).toThrow();
  });

  it("is tried again later and later, under one id, then paused, and sent all of it when resumed", async () => {
    const hook = await aHook("Broken");
    heard.length = 0;
    status = 500;
    await publishOther(hook.slug);
    const waits: number[] = [];
    for (let tries = 1; (await shown(hook.slug))?.pausedAt === null; tries += 1) {
      expect(tries).toBeLessThan(20);
      await tell();
      expect(heard).toHaveLength(tries);
      const { nextAt = null } = (await shown(hook.slug)) ?? {};
      if (nextAt === null) break;
      waits.push((Date.parse(nextAt) - now.getTime()) / 1000);
      await tell();
      expect(heard).toHaveLength(tries);
      now = new Date(nextAt);
    }
    expect(waits).toEqual([60, 300, 1_800, 7_200, 18_000, 43_200]);
    expect(new Set(heard.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(await shown(hook.slug)).toMatchObject({ failures: 7, failure: "It answered 500." });
    pass(1_000_000);
    await tell();
    expect(heard).toHaveLength(7);
    status = 204;
    await publishOther(hook.slug);
    await resumeHook(services, hook.slug, hook.id);
    await tell();
    expect(heard).toHaveLength(8);
    expect(JSON.parse(heard[7]?.body ?? "").data.since).toBe(hook.createdAt);
    expect(await shown(hook.slug)).toMatchObject({ failures: 0, failure: null, pausedAt: null });
  });

  it("has another id once more has happened, lest a receiver drop what it has not heard", async () => {
    const hook = await aHook("More");
    status = 500;
    heard.length = 0;
    await publishOther(hook.slug);
    await tell();
    await publishOther(hook.slug);
    pass(100);
    status = 200;
    await tell();
    const own = heard.filter(({ body }) => JSON.parse(body).data.slug === hook.slug);
    expect(own).toHaveLength(2);
    expect(new Set(own.map(({ headers }) => headers["webhook-id"])).size).toBe(2);
  });

  it("is paused at once where the receiver is gone, and follows no redirection", async () => {
    const hook = await aHook("Gone");
    status = 302;
    await publishOther(hook.slug);
    await tell();
    expect(await shown(hook.slug)).toMatchObject({ failures: 1, failure: "It answered 302." });
    pass(100);
    status = 410;
    await tell();
    expect((await shown(hook.slug))?.pausedAt).not.toBeNull();
    status = 200;
  });

  it("is sent by one process where several are at work", async () => {
    const hook = await aHook("Once");
    await publishOther(hook.slug);
    heard.length = 0;
    await Promise.all([tell(), tell(), tell()]);
    expect(heard.filter(({ body }) => JSON.parse(body).data.slug === hook.slug)).toHaveLength(1);
  });

  it("goes to no private address unless that is allowed, not even when it was added before", async () => {
    const { slug } = await services.save("/?q=missile", { name: "Private" });
    for (const address of [
      url,
      "http://localhost:1/",
      "http://10.0.0.7/",
      "http://192.168.1.1/",
      "http://169.254.169.254/latest",
      "http://[::1]/",
      "http://[::ffff:127.0.0.1]/",
      "http://[fd00::1]/",
      "http://0.0.0.0/",
      "http://2130706433/",
      "ftp://files.example/",
      "https://name:word@example.org/",
      "no address",
    ])
      await expect(addHook(services, slug, address, false, now)).rejects.toMatchObject({
        name: "HookRefused",
      });
    const hook = await addHook(services, slug, url, true, now);
    await publishOther(slug);
    heard.length = 0;
    await sendDue({
      store: services.store,
      readReaderOf: readNobody,
      clock: () => now,
      address: "",
      privateHooks: false,
    });
    expect(heard).toEqual([]);
    expect((await shown(slug))?.failure).toContain("not public");
    const named = { url: url.replace("127.0.0.1", "localhost"), nextAt: null };
    await services.store.transaction((open) => open.update(hooks).set(named).where(eq(hooks.id, hook.id)));
    await sendDue({
      store: services.store,
      readReaderOf: readNobody,
      clock: () => now,
      address: "",
      privateHooks: false,
    });
    expect(heard).toEqual([]);
    expect((await shown(slug))?.failure).toContain("no public address");
    await removeHook(services, slug, hook.id);
    await expect(removeHook(services, slug, hook.id)).rejects.toMatchObject({ name: "NoSuchHook" });
  });

  it("knows which addresses are public", () => {
    for (const address of ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
      expect({ address, isPublic: isPublicAddress(address) }).toEqual({ address, isPublic: true });
    for (const address of [
      "100.64.0.1",
      "172.16.0.1",
      "224.0.0.1",
      "fe80::1",
      "64:ff9b::a00:1",
      "::",
      "nonsense",
    ])
      expect({ address, isPublic: isPublicAddress(address) }).toEqual({ address, isPublic: false });
  });
});
