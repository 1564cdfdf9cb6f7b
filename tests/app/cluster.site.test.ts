import { readdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { toOpenApi } from "@/app/api/_contract/openapi";
import { toPlace } from "@/system/place";
import { type ClusterSites, startClusterSites } from "../support/cluster-sites";
import { PAGES, ROUTES } from "../support/every-route";
import { useSite } from "../support/site";
import { BOTH } from "../support/two-collections";

/** Of names that differ in case alone it hangs on what was indexed first which of them is shown. */
const LEFT_OUT = /broken|\.bin$|^Open/;
const READABLE = Object.fromEntries(Object.entries(BOTH).filter(([path]) => !LEFT_OUT.test(path)));
const alone = useSite(READABLE);
let sites: ClusterSites;
let begun = 0;

beforeAll(async () => {
  await save(alone.url, "Munitions", "/?q=munitions");
  await save(alone.url, "Kim", "/?actor=Kim+Jong+Un", "frozen");
  sites = await startClusterSites(alone);
  begun = Date.now();
});

afterAll(() => sites?.close());

async function save(url: string, name: string, link: string, mode = "live"): Promise<Response> {
  const body = JSON.stringify({ name, link, mode });
  return fetch(`${url}/api/searches`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
  });
}

const SAID = ["content-type", "x-total-count", "content-disposition", "x-parallax-notice"];

/** What an address answers, but for what names the site and what hangs on when it was asked. */
async function read(url: string, path: string) {
  const answer = await fetch(url + path);
  const text = (await answer.text())
    .replaceAll(new URL(url).host, "SITE")
    .replace(/"took":\{[^}]*\}/g, '"took":{}')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (time) => (Date.parse(time) >= begun ? "NOW" : time));
  const headers = SAID.map((name) => answer.headers.get(name));
  return { path, status: answer.status, headers, isValidated: answer.headers.has("etag"), text };
}

/** What a reader sees of a page. */
function toSeen(page: string): string {
  return page
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, "\n")
    .replace(/\n+/g, "\n");
}

/** The pages there are, by the folders of their routes. */
function toPages(): readonly string[] {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.slice(0, -"/page.tsx".length)}`);
}

type Paths = Readonly<Record<string, { readonly get?: unknown }>>;

describe("three engines as one", () => {
  const { paths } = toOpenApi() as { paths: Paths };
  const described = Object.keys(paths).filter((path) => paths[path]?.get !== undefined);

  it.each(described)("answer %s to the byte as one engine does", async (path) => {
    expect(ROUTES).toHaveProperty([path]);
    for (const request of ROUTES[path] ?? []) {
      const [one, three] = await Promise.all([read(alone.url, request), read(sites.urls[0], request)]);
      expect(one.status).toBe(200);
      expect(three).toEqual(one);
    }
  });

  it.each(toPages())("show on %s what one engine does", async (page) => {
    expect(PAGES).toHaveProperty([page]);
    for (const request of PAGES[page] ?? []) {
      const [one, three] = await Promise.all([read(alone.url, request), read(sites.urls[0], request)]);
      expect(one.status).toBe(200);
      expect(toSeen(three.text)).toBe(toSeen(one.text));
    }
  });
});

describe("two sites beside each other, over the same engines and the same data", () => {
  it("save at the same moment, and each lists and searches what the other saved", async () => {
    const names = Array.from({ length: 6 }, (_, at) => `Beside ${at}`);
    const saved = await Promise.all(
      names.map((name, at) => save(sites.urls[at % 2 === 0 ? 0 : 1], name, "/?q=putin")),
    );
    expect(saved.map(({ status }) => status)).toEqual(names.map(() => 201));
    const lists = await Promise.all(
      sites.urls.map(async (url) => JSON.parse((await read(url, "/api/searches")).text).searches),
    );
    expect(lists[0]).toEqual(lists[1]);
    expect(lists[0].map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(names));
    const [slug] = lists[0].map((one: { slug: string }) => one.slug);
    const [one, other] = await Promise.all(
      sites.urls.map((url) => read(url, `/api/search?q=saved:${slug} munitions`)),
    );
    expect(JSON.parse(one?.text ?? "").total).toBeGreaterThan(0);
    expect(other).toEqual(one);
  });

  it("see at once what the other deletes", async () => {
    const { slug } = await (await save(sites.urls[0], "Short-lived", "/?q=kim")).json();
    expect((await read(sites.urls[1], `/api/searches/${slug}`)).status).toBe(200);
    await fetch(`${sites.urls[1]}/api/searches/${slug}`, { method: "DELETE" });
    expect((await read(sites.urls[0], `/api/searches/${slug}`)).status).toBe(404);
  });
});

async function readHealth() {
  const answer = await fetch(`${sites.urls[0]}/api/health`);
  return { code: answer.status, ...(await answer.json()) };
}

/** Asks until it is answered so, as whoever watches a site does. */
async function untilHealth(status: string): Promise<unknown> {
  for (let tries = 0; ; tries += 1) {
    const health = await readHealth();
    if (health.status === status || tries > 300) return health;
    await pause(100);
  }
}

/** While a part is missing: a document of another is shown, one of that part is said not to be reached, and neither is said not to exist. */
async function expectDocuments(dead: string): Promise<void> {
  const all = await (await fetch(`${alone.url}/api/search?size=100`)).json();
  const left = await (await fetch(`${sites.urls[0]}/api/search?size=100`)).json();
  const shown = new Set<string>(left.hits.map(({ id }: { id: string }) => id));
  const gone = all.hits.find(({ id }: { id: string }) => !shown.has(id)).id;
  const [kept] = shown;
  const page = toSeen((await read(sites.urls[0], `/documents/${kept}`)).text);
  expect(page).toContain(dead);
  expect(page).not.toContain("Not all documents can be reached");
  expect((await read(sites.urls[0], `/api/documents/${kept}`)).status).toBe(200);
  expect(toSeen((await read(sites.urls[0], `/documents/${gone}`)).text)).toContain(
    "Not all documents can be reached",
  );
  expect((await read(sites.urls[0], `/api/documents/${gone}`)).status).toBe(503);
}

describe("a node that is killed under a site", () => {
  it("is named by health, metrics and pages with what is missing, and by all no more once it is back", async () => {
    const [place = "", dead = ""] = sites.cluster.nodes.map(toPlace);
    const whole = await readHealth();
    expect(whole).toMatchObject({ code: 200, status: "ok", missing: 0 });
    expect(whole.nodes).toContainEqual({ place: dead, up: true });
    await sites.cluster.servers[1]?.kill();

    const health = await readHealth();
    const { missing } = health;
    expect(health).toMatchObject({ code: 200, status: "degraded", documents: whole.documents - missing });
    expect(missing).toBeGreaterThan(0);
    expect(health.nodes).toEqual(
      expect.arrayContaining([
        { place, up: true },
        { place: dead, up: false },
      ]),
    );
    const metrics = (await read(sites.urls[0], "/api/metrics")).text;
    expect(metrics).toContain(`parallax_node_up{node="${dead}"} 0`);
    expect(metrics).toContain(`parallax_node_up{node="${place}"} 1`);
    expect(metrics).toContain(`parallax_documents_missing ${missing}`);
    const page = toSeen((await read(sites.urls[0], "/?q=kim")).text);
    expect(page).toContain(dead);
    const saved = toSeen((await read(sites.urls[0], "/s/munitions")).text);
    expect(saved).toContain(dead);
    await expectDocuments(dead);
    expect((await save(sites.urls[0], "A part", "/?q=kim")).status).toBe(503);
    expect((await read(sites.urls[0], "/api/export?format=json")).status).toBe(503);

    await sites.cluster.servers[1]?.start();
    expect(await untilHealth("ok")).toMatchObject({ code: 200, missing: 0, documents: whole.documents });
    expect(toSeen((await read(sites.urls[0], "/?q=kim")).text)).not.toContain(dead);
    expect((await read(sites.urls[0], "/api/searches")).text).not.toContain("A part");
  });
});
