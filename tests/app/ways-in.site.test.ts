import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DEEDS_OF } from "@/access/rules/route-deeds";
import { runBin } from "../support/commands";
import { type Answer, sendFrom } from "../support/from-address";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

/** One site behind a trusted proxy: who it names, API tokens, and the audit trail of what they do. */

const site = useSite(STORY, {
  environment: {
    PARALLAX_AUTH: "proxy",
    PARALLAX_TRUSTED_PROXIES: "127.0.0.1",
    PARALLAX_PROXY_GROUPS_HEADER: "X-Forwarded-Groups",
    PARALLAX_EDITOR_GROUP: "writers",
    PARALLAX_ADMIN_GROUP: "it",
  },
});

const JSON_BODY = { "Content-Type": "application/json" };
const FORM_BODY = { "Content-Type": "application/x-www-form-urlencoded" };
const ADA = { "X-Forwarded-User": "ada", "X-Forwarded-Groups": "writers" };
const EVE = { "X-Forwarded-User": "eve" };
const ROOT = { "X-Forwarded-User": "root", "X-Forwarded-Groups": "it" };
/** No proxy of ours is there. */
const ELSEWHERE = "127.0.0.9";

const send = (path: string, sent: Parameters<typeof sendFrom>[1]) =>
  sendFrom(new URL(path, site.url).href, sent);
const codeOf = ({ status, text }: Answer) => [status, JSON.parse(text).error?.code];
const post = (path: string, body: unknown, headers: Readonly<Record<string, string>>, method = "POST") =>
  send(path, { method, headers: { ...JSON_BODY, ...headers }, body: JSON.stringify(body) });
const postForm = (
  path: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
) =>
  send(path, {
    method: "POST",
    headers: { ...FORM_BODY, ...headers },
    body: String(new URLSearchParams(form)),
  });
const byToken = (token: string) => ({ Authorization: `Bearer ${token}` });
const search = { name: "Munitions", link: "/?q=munitions", mode: "live" };

type Line = Readonly<
  Record<"name" | "by" | "token" | "deed" | "subject" | "request" | "reader", string | null>
>;
const readTrail = async (query = ""): Promise<readonly Line[]> =>
  JSON.parse((await send(`/api/audit?size=1000&${query}`, { headers: ROOT })).text).lines;

/** The cookie and the text of a token that is made on the page of an account. */
async function makeToken(form: Readonly<Record<string, string>>, who = ADA): Promise<string> {
  const made = await postForm("/account/tokens", { do: "add", days: "30", ...form }, who);
  expect([made.status, made.headers.location]).toEqual([303, "/account"]);
  const cookie = [made.headers["set-cookie"]].flat().join("");
  expect(cookie).toMatch(/^new-token=.*Path=\/account; Max-Age=60; SameSite=Strict; HttpOnly/);
  const page = await send("/account", { headers: { ...who, Cookie: cookie.split(";")[0] ?? "" } });
  const text = /plx_[\w-]{43}/.exec(page.text)?.[0] ?? "";
  expect((await send("/account", { headers: who })).text).not.toContain(text);
  return text;
}

describe("a site behind a proxy that is trusted", () => {
  it("knows whoever the proxy names, in the role of the house's groups", async () => {
    expect((await send("/api/search?q=kim", { headers: EVE })).status).toBe(200);
    expect(codeOf(await post("/api/searches", search, EVE))).toEqual([403, "not-allowed"]);
    expect((await send("/account", { headers: ADA })).text).toContain("ada");
  });

  it("lets in nobody whom no proxy names, and believes the header from nowhere else", async () => {
    expect(codeOf(await send("/api/search?q=kim", {}))).toEqual([401, "not-logged-in"]);
    expect(codeOf(await send("/api/search?q=kim", { headers: ROOT, from: ELSEWHERE }))).toEqual([
      403,
      "not-through-proxy",
    ]);
    expect((await send("/api/health", { from: ELSEWHERE })).status).toBe(200);
  });
});

describe("an API token", () => {
  it("does what its scopes and its owner's role allow, from anywhere, and no more", async () => {
    const token = await makeToken({ name: "reading", "scope-read": "on" });
    const from = ELSEWHERE;
    expect((await send("/api/search?q=kim", { headers: byToken(token), from })).status).toBe(200);
    const refused = await post("/api/searches", search, byToken(token));
    expect(codeOf(refused)).toEqual([403, "not-allowed"]);
    expect(refused.headers["www-authenticate"]).toContain('error="insufficient_scope"');
    // A form that asks for more than the role has gets what the role has.
    const more = await makeToken({ name: "more", "scope-save": "on", "scope-admin": "on" });
    expect(codeOf(await send("/api/audit", { headers: byToken(more) }))).toEqual([403, "not-allowed"]);
    expect(codeOf(await send("/api/search?q=kim", { headers: byToken(more) }))).toEqual([403, "not-allowed"]);
  });

  it("opens no account and makes no token, whatever it may do", async () => {
    const token = await makeToken({ name: "all", "scope-read": "on", "scope-admin": "on" }, ROOT);
    expect((await send("/api/audit", { headers: byToken(token) })).status).toBe(200);
    expect((await send("/account", { headers: byToken(token) })).status).toBe(403);
    const form = { do: "add", name: "x", days: "30", "scope-read": "on" };
    expect((await postForm("/account/tokens", form, byToken(token))).status).toBe(403);
  });

  it("is refused with the reason once it is revoked, and where it is unknown", async () => {
    const made = await runBin("token", ["add", "nightly", "--owner", "ada", "--scopes", "read,save"], {
      env: { PARALLAX_DATA: site.data },
    });
    expect(made.code).toBe(0);
    const token = made.stdout.trim();
    expect(token).toMatch(/^plx_[\w-]{43}$/);
    expect((await send("/api/search?q=kim", { headers: byToken(token) })).status).toBe(200);
    const listed = await runBin("token", ["list", "--owner", "ada"], { env: { PARALLAX_DATA: site.data } });
    expect(listed.stdout).not.toContain("plx_");
    const [id = ""] =
      listed.stdout
        .split("\n")
        .find((line) => line.includes("nightly"))
        ?.split(" ") ?? [];
    await runBin("token", ["revoke", id], { env: { PARALLAX_DATA: site.data } });
    const refused = await send("/api/search?q=kim", { headers: byToken(token) });
    expect(codeOf(refused)).toEqual([401, "token-revoked"]);
    expect(refused.headers["www-authenticate"]).toContain('error="invalid_token"');
    expect(codeOf(await send("/api/search", { headers: byToken(`plx_${"x".repeat(43)}`) }))).toEqual([
      401,
      "token-unknown",
    ]);
    const saved = await readFile(join(site.data, "saved.db"), "latin1");
    expect(saved).not.toContain(token.slice(4));
  });

  it("cannot be made or used by another site's page", async () => {
    const foreign = { ...ADA, "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" };
    const form = { do: "add", name: "x", days: "30", "scope-read": "on" };
    expect((await postForm("/account/tokens", form, foreign)).status).toBe(403);
  });
});

describe("the audit trail", () => {
  it("has a line of each deed of each route, by whom, by which token and in which request", async () => {
    const token = await makeToken({
      name: "deeds",
      "scope-read": "on",
      "scope-save": "on",
      "scope-correct": "on",
      "scope-add": "on",
    });
    const who = byToken(token);
    const other = { ...search, name: "Other" };
    for (const one of [search, other]) expect((await post("/api/searches", one, who)).status).toBe(201);
    const link = { to: "other", kind: "follows" };
    expect((await post("/api/searches/munitions/links", link, who)).status).toBe(201);
    expect((await post("/api/searches/munitions/links", link, who, "DELETE")).status).toBe(200);
    expect((await post("/api/searches/munitions", { name: "Arms" }, who, "PATCH")).status).toBe(200);
    const hook = await post("/api/searches/munitions/hooks", { url: "https://8.8.8.8/secret-path" }, who);
    expect(hook.status).toBe(201);
    const address = `/api/searches/munitions/hooks/${JSON.parse(hook.text).id}`;
    expect((await post(address, { paused: false }, who, "PATCH")).status).toBe(200);
    expect((await send(address, { method: "DELETE", headers: who })).status).toBe(204);
    expect((await send("/api/searches/other", { method: "DELETE", headers: who })).status).toBe(204);
    const change = { kind: "remove", facet: "actor", value: "Ukraine" };
    const made = await post("/api/corrections", { document: "wire-summit", why: "", change }, who);
    expect(made.status).toBe(201);
    const undone = await send(`/api/corrections/${JSON.parse(made.text).id}`, {
      method: "DELETE",
      headers: { ...who, ...JSON_BODY },
    });
    expect(undone.status).toBe(200);
    expect((await send("/api/export?format=csv&q=kim", { headers: who })).status).toBe(200);
    const library = await send("/api/library", { headers: who });
    expect((await post("/api/library", JSON.parse(library.text), who)).status).toBe(200);

    const file = [
      'Content-Disposition: form-data; name="file"; filename="harbour.txt"',
      "",
      "A quiet harbour.",
    ];
    const added = await send("/api/documents", {
      method: "POST",
      headers: { ...who, "Content-Type": "multipart/form-data; boundary=part" },
      body: ["--part", ...file, "--part--", ""].join("\r\n"),
    });
    expect(added.status).toBe(201);
    const path = `/api/documents/${JSON.parse(added.text).documents[0].id}`;
    // On a busy machine the run that takes it in goes on after the answer.
    while ((await send(path, { headers: who })).status !== 200) await pause(200);
    expect((await send(path, { method: "DELETE", headers: who })).status).toBe(200);

    const lines = (await readTrail()).filter((line) => line.token === "deeds");
    const deeds = new Set(lines.map(({ deed }) => deed));
    // What admins alone may do is not hers; tests/bin/start.site.test.ts does that.
    const own = Object.entries(DEEDS_OF).filter(
      ([route]) => route.includes(" /api/") && route !== "POST /api/corpus/intake",
    );
    const expected = [...own.flatMap(([, wanted]) => wanted), "export", "export.library"];
    expect([...deeds].sort()).toEqual([...new Set(expected)].sort());
    expect(lines.every((line) => line.name === "ada" && line.by === "token" && line.reader !== null)).toBe(
      true,
    );
    expect(lines.every((line) => /^[\w-]{20,}$/.test(line.request ?? ""))).toBe(true);
    expect(lines.find(({ deed }) => deed === "export")).toMatchObject({
      subject: "csv",
      details: { documents: expect.any(Number), link: "/?q=kim" },
    });
    expect(JSON.stringify(lines)).not.toMatch(/secret-path|plx_|whsec_/);
  });

  it("does not say who searched, has no line of what was refused, and is for admins", async () => {
    const before = await readTrail();
    await send("/api/search?q=rosebud", { headers: ADA });
    await send("/?q=rosebud", { headers: ADA });
    expect((await post("/api/searches", { ...search, slug: "munitions" }, ADA)).status).toBe(409);
    expect((await post("/api/searches/nothing", { name: "x" }, ADA, "PATCH")).status).toBe(404);
    expect(await readTrail()).toEqual(before);
    expect(codeOf(await send("/api/audit", { headers: ADA }))).toEqual([403, "not-allowed"]);
  });

  it("is changed by no request, and read by who may: by deed, by reader, page by page", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      expect([404, 405]).toContain(
        (await send("/api/audit", { method, headers: { ...ROOT, ...JSON_BODY } })).status,
      );
    const made = await readTrail("deed=token.add");
    expect(new Set(made.map(({ deed }) => deed))).toEqual(new Set(["token.add"]));
    const first = JSON.parse((await send("/api/audit?size=1", { headers: ROOT })).text);
    const second = JSON.parse((await send(`/api/audit?size=1&below=${first.next}`, { headers: ROOT })).text);
    expect(second.lines[0].key).toBeLessThan(first.lines[0].key);
    expect(codeOf(await send("/api/audit?deed=nothing", { headers: ROOT }))).toEqual([
      400,
      "unusable-parameter",
    ]);
    const printed = await runBin("audit", ["--deed", "token.revoke", "--json"], {
      env: { PARALLAX_DATA: site.data },
    });
    expect(JSON.parse(printed.stdout.split("\n")[0] ?? "")).toMatchObject({
      subject: "nightly",
      name: "operator",
    });
  });
});
