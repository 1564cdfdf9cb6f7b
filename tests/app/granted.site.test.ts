import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { addAccount } from "@/access/accounts/add-account";
import { findAccount } from "@/access/accounts/find-account";
import { readAudit } from "@/access/audit/read-audit";
import { addGrant, removeGrant } from "@/access/grants/change-grants";
import { addGroup } from "@/access/grants/groups";
import { ALL, EVERYONE } from "@/access/rules/group-name";
import type { Role } from "@/access/rules/reader";
import { ROUTES } from "@/access/rules/routes";
import { SCOPES } from "@/access/rules/scopes";
import { addToken } from "@/access/tokens/tokens";
import { addedSchema } from "@/app/api/_contract/added-schemas";
import { openStore, type Store } from "@/saved/store/store";
import { useSite } from "../support/site";
import { BOTH, OPEN } from "../support/two-collections";

/**
 * A site of two collections, of which its readers may see one, answers them just what a site of that one alone answers: by every
 * route there is. One that is added is not forgotten, since it must have its addresses here.
 */

const alone = useSite(OPEN, { unread: ["open/broken.pdf"] });
const both = useSite(BOTH, {
  unread: ["open/broken.pdf", "secret/broken.pdf"],
  environment: { PARALLAX_AUTH: "local" },
});

/** Tokens of a reader and an editor who may see what everyone may, and of an editor who may see all. */
const tokens = new Map<string, string>();

beforeAll(async () => {
  const store = await openStore({ data: both.data, store: null });
  await addGroup(store, "desk", new Date());
  await addGrant(store, { collection: ALL, group: "desk" }, new Date());
  await addGrant(store, { collection: "open", group: EVERYONE }, new Date());
  await removeGrant(store, { collection: ALL, group: EVERYONE });
  await addReader(store, "rita", "reader", []);
  await addReader(store, "eve", "editor", []);
  await addReader(store, "ed", "editor", ["desk"]);
  for (const search of SEARCHES) {
    expect((await send(alone.url, null, "POST", "/api/searches", search)).status).toBe(201);
    expect((await send(both.url, "ed", "POST", "/api/searches", search)).status).toBe(201);
  }
});

const SEARCHES = [
  { name: "Munitions", link: "/?q=munitions", mode: "live", visibility: "public" },
  { name: "Zeppelins", link: "/?q=zeppelin", mode: "live", visibility: "public" },
  { name: "All then", link: "/", mode: "frozen", visibility: "public" },
];

async function addReader(store: Store, name: string, role: Role, groups: readonly string[]): Promise<void> {
  const password = "a password of many words";
  await addAccount(store, { name, role, groups, password, temporary: false }, new Date());
  const owner = (await findAccount(store, name))?.id ?? "";
  const scopes = SCOPES.filter((scope) => role === "editor" || scope === "read").filter(
    (scope) => scope !== "admin",
  );
  tokens.set(name, (await addToken({ name, owner, scopes, days: 1 }, store, new Date())).text);
}

async function send(site: string, reader: string | null, method: string, path: string, body?: object) {
  const token = reader === null ? null : tokens.get(reader);
  const answer = await fetch(new URL(path, site), {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { "content-type": "application/json" } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
}

const QUERIES = [
  "",
  "q=munitions",
  "q=munitoins",
  "q=zepelin+munitions",
  "q=macron+munitions&close=true",
  'q=stance:against:"border+wall"',
  "q=saved:zeppelins+OR+saved:munitions",
  "q=saved:all-then",
  "q=-saved:zeppelins",
  "q=like:secret-plan",
  "q=like:nothing",
  "q=village+well&group=story",
  "collection=secret",
  "publisher=Le+Monde",
];
const under = (path: string, ...more: string[]): readonly string[] =>
  QUERIES.map((query) => `${path}?${[...more, query].join("&")}`);
const IDS = [
  "open-summit",
  "open-copy",
  "open-broken",
  "secret-plan",
  "secret-a-copy",
  "both-open",
  "both-secret",
  "nothing",
];
const ofEach = (end = "", query = ""): readonly string[] =>
  IDS.map((id) => `/api/documents/${id}${end}${query}`);

/** Addresses to compare of each route that readers have; null for those that are not for readers. */
const API: Readonly<Record<string, readonly string[] | null>> = {
  "/api/[[...path]]": ["/api/nothing"],
  "/api/audit": null,
  "/api/compare": ["/api/compare?a=munitions&b=zeppelins", "/api/compare?a=munitions&b=all-then"],
  "/api/corpus": ["/api/corpus"],
  "/api/corpus/intake": ["/api/corpus/intake"],
  "/api/corrections": ["/api/corrections", ...IDS.map((id) => `/api/corrections?document=${id}`)],
  "/api/documents/[id]": ofEach(),
  "/api/documents/[id]/citation": ofEach("/citation", "?format=ris"),
  "/api/documents/[id]/original": ofEach("/original").filter((path) => !path.includes("both-open")),
  "/api/documents/[id]/related": ofEach("/related"),
  "/api/estimate": under("/api/estimate"),
  "/api/export": [
    ...under("/api/export", "format=csv"),
    "/api/export?format=json",
    "/api/export?format=bibtex",
  ],
  "/api/facets/[facet]": ["actor", "source", "stance", "collection", "publisher"].flatMap((facet) =>
    ["", "ma", "wall", "secret", "monde"].map((text) => `/api/facets/${facet}?find=${text}`),
  ),
  "/api/feed": under("/api/feed"),
  "/api/health": ["/api/health"],
  "/api/library": ["/api/library"],
  "/api/live": ["/api/live"],
  "/api/matrix": under("/api/matrix"),
  "/api/mentioned": under("/api/mentioned"),
  "/api/metrics": null,
  "/api/openapi.json": [],
  "/api/protocol": under("/api/protocol"),
  "/api/search": under("/api/search"),
  "/api/searches": ["/api/searches"],
  "/api/searches/[slug]": SEARCHES.map(({ name }) => `/api/searches/${name.toLowerCase().replace(" ", "-")}`),
  "/api/searches/[slug]/changes": ["/api/searches/zeppelins/changes", "/api/searches/munitions/changes"],
  "/api/searches/[slug]/hooks": null,
  "/api/suggest": ["mac", "munit", "zep", "sat", "publisher:Le", "collection:s"].map(
    (text) => `/api/suggest?q=${text}`,
  ),
};

/** What differs between two sites of the same documents: times, names of generations, whose a saved search is. */
const OWN =
  /^(?:took|generation|at|created|createdAt|updatedAt|firstIngested|changed|retagged|since|until|exportedAt|owner|mine|changeable|visibility|groups|instance)$/;

function toComparable({ status, type, text }: Awaited<ReturnType<typeof send>>, site: string): unknown {
  if (type?.includes("json") !== true)
    return [
      status,
      type,
      text
        .replaceAll(site, "")
        .replace(/<updated>[^<]*<\/updated>|<published>[^<]*<\/published>|tag:[0-9a-f]{32}(?=\.)/g, ""),
    ];
  return [status, type, JSON.parse(text, (key, value: unknown) => (OWN.test(key) ? undefined : value))];
}

/** An answer without the number of its request. */
function toSame({ text, ...rest }: Awaited<ReturnType<typeof send>>): unknown {
  return { ...rest, text: text.replace(/urn:uuid:[\w-]+/, "") };
}

/** Words that only hidden documents have. */
const HIDDEN =
  /macron|zeppelin ban|le monde|spiegel|merkel|scholz|sealed|mined|secret\/|secret-|quixotic|a twin/i;

describe("a reader of one of two collections", () => {
  it("has addresses here for every route of the API", () => {
    const routes = Object.entries(ROUTES).flatMap(([route, methods]) =>
      route.startsWith("/api/") && "GET" in methods ? [route] : [],
    );
    expect(Object.keys(API).sort()).toEqual(routes.sort());
  });

  it.each(Object.entries(API))("is answered by %s as by a site without the other", async (_, addresses) => {
    for (const path of addresses ?? []) {
      const [seen, wanted] = [
        await send(both.url, "rita", "GET", path),
        await send(alone.url, null, "GET", path),
      ];
      expect([path, toComparable(seen, both.url)]).toEqual([path, toComparable(wanted, alone.url)]);
    }
  });

  it("is refused what is not for readers", async () => {
    for (const [route, addresses] of Object.entries(API))
      if (addresses === null) {
        const { status } = await send(both.url, "rita", "GET", route.replace("[slug]", "munitions"));
        expect([route, status]).toEqual([route, 403]);
      }
  });

  it("meets no word of what is hidden on any page, where who may see all does", async () => {
    const pages = [
      "/",
      "/?q=munitions",
      "/corpus",
      "/matrix",
      "/network",
      "/timeline",
      "/saved",
      "/s/all-then",
      "/s/zeppelins",
    ];
    const shown = [
      ...pages,
      "/documents/open-copy",
      "/about/tags",
      "/compare?a=munitions&b=all-then",
      "/s/all-then/feed",
    ];
    for (const path of shown) {
      const { status, text } = await send(both.url, "rita", "GET", path);
      expect([path, status, HIDDEN.exec(text)?.[0]]).toEqual([path, 200, undefined]);
    }
    for (const path of ["/documents/secret-plan", "/documents/secret-plan/original", "/documents/nothing"])
      expect([path, (await send(both.url, "rita", "GET", path)).status]).toEqual([path, 404]);
    for (const path of ["/corpus", "/network", "/?q=munitions", "/documents/secret-plan"])
      expect([path, (await send(both.url, "ed", "GET", path)).text]).toEqual([
        path,
        expect.stringMatching(HIDDEN),
      ]);
  });

  it("gets no file that holds more than may be seen, and who may see all gets it", async () => {
    const path = "/api/documents/both-open/original";
    expect((await send(both.url, "rita", "GET", path)).status).toBe(404);
    expect(await send(both.url, "ed", "GET", path)).toMatchObject({
      status: 200,
      text: expect.stringMatching(/sealed/),
    });
  });

  it("cannot correct what is hidden, nor learn that somebody did", async () => {
    const of = (document: string) => ({
      document,
      why: "",
      change: { kind: "remove", facet: "actor", value: "Kim Jong Un" },
    });
    const made = await send(both.url, "ed", "POST", "/api/corrections", of("secret-plan"));
    expect(made.status).toBe(201);
    const { id } = JSON.parse(made.text) as { id: string };
    const hidden = await send(both.url, "eve", "POST", "/api/corrections", of("secret-plan"));
    const unknown = await send(both.url, "eve", "POST", "/api/corrections", of("nothing"));
    expect(toSame(hidden)).toEqual(toSame(unknown));
    expect((await send(both.url, "eve", "GET", "/api/corrections")).text).toBe('{"corrections":[]}');
    expect((await send(both.url, "ed", "GET", "/api/corrections")).text).toContain(id);
    const gone = await send(both.url, "eve", "DELETE", `/api/corrections/${id}`);
    expect(toSame(gone)).toEqual(toSame(await send(both.url, "eve", "DELETE", "/api/corrections/nothing")));
    expect(gone.status).toBe(404);
    expect((await send(both.url, "ed", "DELETE", `/api/corrections/${id}`)).status).toBe(200);
  });

  it("sees a collection with the next request once it is granted, and no more once that is taken back", async () => {
    const store = await openStore({ data: both.data, store: null });
    const total = async () =>
      JSON.parse((await send(both.url, "rita", "GET", "/api/search")).text).total as number;
    const before = await total();
    await addGrant(store, { collection: "secret", group: EVERYONE }, new Date());
    expect((await total()) - before).toBe(7);
    await removeGrant(store, { collection: "secret", group: EVERYONE });
    expect(await total()).toBe(before);
  });
});

/** Sends files with their names, and fields beside them. */
async function add(
  reader: string,
  files: readonly (readonly [string, string])[],
  fields: Readonly<Record<string, string>> = {},
) {
  const form = new FormData();
  for (const [name, text] of files) form.append("file", new Blob([text]), name);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const headers = { authorization: `Bearer ${tokens.get(reader)}` };
  const answer = await fetch(`${both.url}/api/documents`, { method: "POST", body: form, headers });
  return { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
}

const remove = (reader: string, path: string) => send(both.url, reader, "DELETE", `/api/documents/${path}`);
/** On a busy machine the run that takes it in goes on after the answer. */
async function until(id: string, status: number): Promise<void> {
  while ((await send(both.url, "ed", "GET", `/api/documents/${id}`)).status !== status) await pause(200);
}
const listFolder = async (folder = "") => (await readdir(join(both.corpus, folder))).sort();

describe("documents that somebody adds", () => {
  const note = ["../../note.txt", "A ferry ran aground\n\nThe ferry ran aground at Inver."] as const;

  it("are files of their collection under free names, with what is said of them, until they are removed", async () => {
    const before = await listFolder("open");
    const about = JSON.stringify({ publisher: "Harbour Times", published: "2025-02-03", desk: "coast" });
    const added = await add("eve", [note, note], { collection: "open", metadata: about });
    expect([added.status, added.text]).toEqual([201, expect.stringMatching(/"(?:searchable|queued)"/)]);
    expect(addedSchema.parse(JSON.parse(added.text))).toMatchObject({
      ids: ["open-note-2", "open-note"],
      documents: [{ path: "open/note-2.txt" }, { path: "open/note.txt", title: "A ferry ran aground" }],
      problems: [],
    });
    const files = ["note.txt", "note.txt.about.json", "note-2.txt", "note-2.txt.about.json"];
    expect(await listFolder("open")).toEqual([...before, ...files].sort());
    await until("open-note", 200);
    const shown = JSON.parse((await send(both.url, "rita", "GET", "/api/documents/open-note")).text);
    expect(shown.metadata).toMatchObject({
      publisher: { value: "Harbour Times", origin: "metadata", inferred: false },
      published: { value: "2025-02-03" },
    });
    expect(shown.details).toEqual({ desk: "coast" });
    expect((await remove("rita", "open-note")).status).toBe(403);
    const [first, second] = await Promise.all([remove("eve", "open-note"), remove("eve", "open-note-2")]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(JSON.parse(first.text)).toMatchObject({ id: "open-note", file: "open/note.txt" });
    expect(await listFolder("open")).toEqual(before);
    await until("open-note", 404);
    const store = await openStore({ data: both.data, store: null });
    const trail = (await readAudit(store, { size: 20 })).lines.map(({ deed, name, subject }) => [
      deed,
      name,
      subject,
    ]);
    expect(trail).toEqual(
      expect.arrayContaining([
        ["document.add", "eve", "open"],
        ["document.remove", "eve", "open-note"],
      ]),
    );
  });

  it("change nothing where they may not be: a hidden collection is answered as one that there is not", async () => {
    const before = [await listFolder(), await listFolder("secret"), await listFolder("open")];
    const hidden = await add("eve", [note], { collection: "secret" });
    expect(toSame(hidden)).toEqual(toSame(await add("eve", [note], { collection: "nowhere" })));
    expect(hidden.status).toBe(404);
    expect((await add("rita", [note], { collection: "open" })).status).toBe(403);
    const stray = JSON.stringify({ title: "Stray", text: "A stray record.", collection: "secret" });
    expect((await add("eve", [["stray.json", stray]], { collection: "open" })).status).toBe(404);
    const taken = JSON.stringify({ id: "both-secret", title: "Taken", text: "It takes an id." });
    expect(await add("ed", [["taken.json", taken]], { collection: "open" })).toMatchObject({
      status: 409,
      text: expect.stringMatching(/id-taken.*both-secret/),
    });
    const byEve = await add("eve", [["taken.json", taken]], { collection: "open" });
    expect([byEve.status, byEve.text]).toEqual([409, expect.not.stringMatching(/both-secret/)]);
    const odd = await add("ed", [note, ["odd.bin", "\0\u0001\u0002"]], { collection: "open" });
    expect([odd.status, JSON.parse(odd.text).error.message]).toEqual([
      415,
      expect.stringMatching(/^Nothing was added\. odd\.bin: /),
    ]);
    for (const collection of ["../out", ".hidden", "a/b"])
      expect((await add("ed", [note], { collection })).status).toBe(400);
    expect((await add("ed", [note], { metadata: '{"published":"soon"}' })).text).toMatch(
      /metadata\.published/,
    );
    expect([await listFolder(), await listFolder("secret"), await listFolder("open")]).toEqual(before);
  });

  it("are not removed with others unless that is wanted, nor by who does not see them", async () => {
    expect(toSame(await remove("eve", "secret-plan"))).toEqual(toSame(await remove("eve", "nothing")));
    expect((await remove("eve", "both-open")).status).toBe(404);
    expect(await remove("ed", "both-open")).toMatchObject({
      status: 409,
      text: expect.stringMatching(/part-of-file/),
    });
    expect(await listFolder("shared")).toEqual(["both.jsonl"]);
  });
});
