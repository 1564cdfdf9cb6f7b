import { ROUTES } from "@/access/rules/routes";
import { savedSearchesSchema, savedSearchSchema, shownSearchSchema } from "@/app/api/_contract/saved-schemas";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

/** A proxy on this machine says who makes each request, and in which groups of the house they are. */
const site = useSite(STORY, {
  environment: {
    PARALLAX_AUTH: "proxy",
    PARALLAX_TRUSTED_PROXIES: "127.0.0.1",
    PARALLAX_PROXY_GROUPS_HEADER: "X-Forwarded-Groups",
    PARALLAX_EDITOR_GROUP: "editors",
    PARALLAX_ADMIN_GROUP: "admins",
  },
});

const GROUPS: Readonly<Record<string, string>> = {
  Ann: "editors, desk",
  Bob: "editors, desk",
  Cem: "editors",
  Root: "admins",
};

type Sent = { readonly body?: unknown; readonly form?: Readonly<Record<string, string>> };

async function send(who: string, method: string, path: string, { body, form }: Sent = {}) {
  const answer = await fetch(new URL(path, site.url), {
    method,
    redirect: "manual",
    headers: {
      "X-Forwarded-User": who,
      "X-Forwarded-Groups": GROUPS[who] ?? "",
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

async function save(who: string, name: string, more: object = {}) {
  const answer = await send(who, "POST", "/api/searches", { body: { name, link: "/?q=munitions", ...more } });
  expect({ name, status: answer.status, text: answer.text }).toMatchObject({ status: 201 });
  return savedSearchSchema.parse(JSON.parse(answer.text));
}

const listOf = async (who: string) =>
  savedSearchesSchema.parse(JSON.parse((await send(who, "GET", "/api/searches")).text)).searches;

/** One that Ann alone sees, and one that does not exist, whose slugs are as long. */
const [HIDDEN, ABSENT] = ["plan-of-ann", "none-of-all"];

beforeAll(async () => {
  const plan = await save("Ann", "Plan of Ann", { note: "Her note." });
  expect(plan).toMatchObject({ slug: HIDDEN, owner: "Ann", visibility: "private", mine: true });
  await save("Ann", "For the desk", { groups: ["desk"], link: `/?q=munitions+OR+saved:${HIDDEN}` });
  await save("Bob", "Of Bob", { visibility: "public", link: "/?q=pact" });
  await send("Ann", "POST", `/api/searches/${HIDDEN}/links`, { body: { to: "of-bob", kind: "opposes" } });
});

/** What is sent to each route of a saved search: whoever adds a route has to say so here. */
const SENT: Readonly<Record<string, readonly Sent[]>> = {
  "PATCH /api/searches/[slug]": [{ body: { note: "Mine." } }, { body: { visibility: "public" } }],
  "POST /api/searches/[slug]/hooks": [{ body: { url: "https://example.org/" } }],
  "PATCH /api/searches/[slug]/hooks/[id]": [{ body: { paused: false } }],
  "POST /api/searches/[slug]/links": [{ body: { to: "of-bob", kind: "opposes" } }],
  "DELETE /api/searches/[slug]/links": [{ body: { to: "of-bob", kind: "opposes" } }],
  "POST /s/[slug]/seen": [{ form: { until: "2026-01-01" } }, { form: {} }],
  "POST /s/[slug]/change": ["edit", "link", "unlink", "delete", "hook", "unhook", "resume", "nothing"].map(
    (deed) => ({
      form: {
        do: deed,
        name: "Mine",
        note: "",
        link: "/?q=a",
        to: "of-bob",
        kind: "opposes",
        id: "x",
        force: "true",
        url: "https://example.org/",
        until: "2026-01-01",
      },
    }),
  ),
};

type Asked = { readonly method: string; readonly path: string; readonly sent: Sent };

/** Every request by which a saved search can be reached, with SLUG in its place. */
const ASKED: readonly Asked[] = [
  ...Object.entries(ROUTES)
    .filter(([route]) => /\/searches\/\[slug\]|\/s\/\[slug\]/.test(route))
    .flatMap(([route, methods]) =>
      Object.keys(methods).flatMap((method) => {
        const key = `${method} ${route}`;
        const sent =
          method === "GET" || (method === "DELETE" && SENT[key] === undefined) ? [{}] : (SENT[key] ?? []);
        expect({ key, sent: sent.length }).not.toEqual({ key, sent: 0 });
        return sent.map((one) => ({
          method,
          path: route.replace("[slug]", "SLUG").replace("[id]", "x"),
          sent: one,
        }));
      }),
    ),
  ...[
    "/api/searches/SLUG?force=true",
    "/api/searches/SLUG/changes?since=2020-01-01",
    "/s/SLUG?since=2020-01-01",
    "/api/compare?a=SLUG&b=of-bob",
    "/api/compare?a=of-bob&b=SLUG",
    "/compare?a=of-bob&b=SLUG",
    "/api/search?q=saved:SLUG",
    "/api/search?q=pact+-saved:SLUG&strict=true",
    "/api/protocol?q=saved:SLUG&format=text",
    "/api/export?q=pact+OR+saved:SLUG&format=csv",
    "/api/feed?q=saved:SLUG",
    "/api/estimate?q=saved:SLUG",
    "/api/matrix?q=saved:SLUG",
    "/api/facets/actor?q=saved:SLUG",
    "/api/suggest?q=saved:SLUG",
    "/?q=saved:SLUG",
  ].map((path) => ({ method: "GET", path, sent: {} })),
  {
    method: "POST",
    path: "/api/searches/of-bob/links",
    sent: { body: { to: "SLUG", kind: "follows" } },
  },
];

/** What differs between any two answers: ids of requests, times, nonces, and how long it took. */
function toLasting(text: string, slug: string, nonce: string): string {
  return text
    .replaceAll(slug, "SLUG")
    .replaceAll(nonce, "NONCE")
    .replaceAll(/urn:uuid:[0-9a-f-]+/g, "ID")
    .replaceAll(/\\*"took\\*":\{[^}]*\}|\\*"\w*(?:Updated|dehydrated)At\\*":\d+|\d+ ms/g, "TIME")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
    .replaceAll(/Made .*|Searched .*/g, "TIME");
}

async function ask({ method, path, sent }: Asked, slug: string) {
  const put = (value: unknown) =>
    value === undefined ? undefined : JSON.parse(JSON.stringify(value).replaceAll("SLUG", slug));
  const { status, headers, text } = await send("Bob", method, path.replace("SLUG", slug), {
    body: put(sent.body),
    ...(sent.form === undefined ? {} : { form: put(sent.form) }),
  });
  const [, nonce = "no nonce"] = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "") ?? [];
  const names = ["content-type", "location", "set-cookie", "x-parallax-notice", "cache-control"];
  const lasting = names.map((name) => `${name}: ${toLasting(headers.get(name) ?? "", slug, nonce)}`);
  return { status, headers: lasting, text: toLasting(text, slug, nonce) };
}

describe("a saved search that a reader may not see", () => {
  it("answers on every route as one that does not exist, byte for byte", async () => {
    expect(ASKED.length).toBeGreaterThan(30);
    for (const asked of ASKED) {
      const [hidden, absent] = [await ask(asked, HIDDEN), await ask(asked, ABSENT)];
      expect({ asked, ...hidden }).toEqual({ asked, ...absent });
    }
    expect((await ask({ method: "GET", path: "/s/SLUG", sent: {} }, HIDDEN)).status).toBe(404);
    expect((await send("Ann", "GET", `/s/${HIDDEN}`)).text).toContain("Her note.");
    const shown = shownSearchSchema.parse(
      JSON.parse((await send("Ann", "GET", `/api/searches/${HIDDEN}`)).text),
    );
    expect(shown.links).toMatchObject([{ slug: "of-bob", direction: "to" }]);
  });

  it("is in nothing that lists saved searches, and counts nowhere", async () => {
    for (const path of [
      "/api/searches",
      "/saved",
      "/saved?grouped=true",
      "/api/library",
      "/s/of-bob",
      "/api/searches/of-bob",
    ]) {
      const { status, text } = await send("Bob", "GET", path);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(text).not.toMatch(/Plan of Ann|Her note/);
    }
    // A search that Bob sees names it in its query, which is Bob's to read; nothing else does.
    expect((await send("Bob", "GET", "/api/searches/of-bob")).text).not.toContain(HIDDEN);
    expect((await send("Bob", "GET", "/s/of-bob")).text).not.toContain("Opposed by");
    expect((await send("Ann", "GET", "/s/of-bob")).text).toContain("Opposed by");
    expect((await listOf("Bob")).map(({ slug }) => slug)).toEqual(["of-bob", "for-the-desk"]);
    expect((await listOf("Cem")).map(({ slug }) => slug)).toEqual(["of-bob"]);
    expect((await listOf("Ann")).map(({ slug }) => slug)).toEqual(["of-bob", "for-the-desk", HIDDEN]);
    expect((await listOf("Root")).map(({ slug }) => slug)).toEqual(["of-bob", "for-the-desk", HIDDEN]);
  });

  it("leaves its slug taken, and says no more of it", async () => {
    const body = { name: "Mine", link: "/?q=a", slug: HIDDEN };
    const { status, text } = await send("Bob", "POST", "/api/searches", { body });
    expect(status).toBe(409);
    expect(JSON.parse(text).error).toMatchObject({
      code: "slug-taken",
      message: `The slug “${HIDDEN}” is taken.`,
    });
    expect((await save("Bob", "Plan of Ann")).slug).toBe(`${HIDDEN}-2`);
  });
});

describe("a saved search that is shared", () => {
  it("says whose it is, and has forms and webhooks for who may change it alone", async () => {
    const [theirs, hers] = [
      await send("Bob", "GET", "/s/for-the-desk"),
      await send("Ann", "GET", "/s/for-the-desk"),
    ];
    expect(theirs.text).toContain("Saved by Ann");
    expect(theirs.text).toContain("shared with desk");
    expect(theirs.text).not.toMatch(/value="edit"|value="delete"|value="hook"|value="link"/);
    expect(hers.text).toContain("Saved by you");
    for (const deed of ["edit", "delete", "hook", "link"]) expect(hers.text).toContain(`value="${deed}"`);
    for (const [method, path, body] of [
      ["PATCH", "/api/searches/for-the-desk", { note: "Mine." }],
      ["DELETE", "/api/searches/for-the-desk?force=true", undefined],
      ["GET", "/api/searches/for-the-desk/hooks", undefined],
      ["POST", "/api/searches/for-the-desk/hooks", { url: "https://example.org/" }],
      ["POST", "/api/searches/for-the-desk/links", { to: "of-bob", kind: "opposes" }],
    ] as const) {
      const { status, text } = await send("Bob", method, path, { body });
      expect({ path, status, code: JSON.parse(text).error.code }).toEqual({
        path,
        status: 403,
        code: "not-allowed",
      });
    }
  });

  it("is changed by nobody who only reads, who says by its page what was seen all the same", async () => {
    const seen = await send("Dan", "POST", "/s/of-bob/seen", { form: { until: "2026-01-01" } });
    expect({ status: seen.status, location: seen.headers.get("location") }).toEqual({
      status: 303,
      location: "/s/of-bob",
    });
    for (const deed of ["edit", "delete", "hook"])
      expect(
        await send("Dan", "POST", "/s/of-bob/change", {
          form: { do: deed, name: "Mine", note: "", link: "/?q=a" },
        }),
      ).toMatchObject({ status: 403 });
    expect(await send("Dan", "PATCH", "/api/searches/of-bob", { body: { note: "Mine." } })).toMatchObject({
      status: 403,
    });
    expect((await listOf("Bob")).find(({ slug }) => slug === "of-bob")).toMatchObject({ name: "Of Bob" });
  });

  it("is listed by whose it is", async () => {
    const pages = await Promise.all(
      ["mine", "shared", "public"].map(
        async (whose) => (await send("Bob", "GET", `/saved?whose=${whose}`)).text,
      ),
    );
    const shows = (name: string) => pages.map((text) => text.includes(`>${name}<`));
    expect(shows("Of Bob")).toEqual([true, false, true]);
    expect(shows("For the desk")).toEqual([false, true, false]);
  });

  it("is shared by forms, and refused where it cannot be", async () => {
    const form = {
      link: "/?q=train",
      name: "By form",
      note: "",
      mode: "live",
      visibility: "group",
      "group.desk": "on",
    };
    const { status, headers } = await send("Ann", "POST", "/save/keep", { form });
    expect({ status, location: headers.get("location") }).toEqual({ status: 303, location: "/s/by-form" });
    expect((await listOf("Bob")).find(({ slug }) => slug === "by-form")).toMatchObject({
      owner: "Ann",
      visibility: "group",
      groups: ["desk"],
      mine: false,
      changeable: false,
    });
    const edit = {
      do: "edit",
      name: "By form",
      note: "",
      link: "/?q=train",
      visibility: "private",
      "group.desk": "on",
    };
    await send("Ann", "POST", "/s/by-form/change", { form: edit });
    expect((await listOf("Bob")).map(({ slug }) => slug)).not.toContain("by-form");
    for (const wrong of [
      { visibility: "group" },
      { groups: ["board"] },
      { visibility: "public", groups: ["desk"] },
    ])
      expect(await send("Ann", "PATCH", "/api/searches/by-form", { body: wrong })).toMatchObject({
        status: 400,
      });
  });
});
