import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { comparisonSchema } from "@/app/api/_contract/comparison-schemas";
import { changesSchema } from "@/app/api/_contract/following-schemas";
import {
  savedLinksSchema,
  savedSearchesSchema,
  savedSearchSchema,
  shownSearchSchema,
} from "@/app/api/_contract/saved-schemas";
import { failureSchema, searchSchema } from "@/app/api/_contract/search-schemas";
import { anArticle, putFiles } from "../support/folders";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const site = useSite(STORY);

async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(new URL(path, site.url), {
    method,
    headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === "" ? null : JSON.parse(text) };
}

async function ask<Shape extends z.ZodType>(
  shape: Shape,
  status: number,
  ...request: Parameters<typeof send>
): Promise<z.infer<Shape>> {
  const answer = await send(...request);
  expect({ request, status: answer.status, error: answer.body?.error }).toMatchObject({ request, status });
  return shape.parse(answer.body);
}

const save = (name: string, link: string, more: object = {}) =>
  ask(savedSearchSchema, 201, "POST", "/api/searches", { name, link, mode: "live", ...more });
const refused = (status: number, ...request: Parameters<typeof send>) =>
  ask(failureSchema, status, ...request).then(({ error }) => error);
const find = async (parameters: string) =>
  (await ask(searchSchema, 200, "GET", `/api/search?${parameters}`)).hits.map(({ id }) => id).sort();

describe("saved searches over the API", () => {
  it("are kept whole: text, choices, exclusions, relative dates, close matches, grouping and order", async () => {
    const link =
      "/?q=munition+after%3A-2y&actor=Vladimir+Putin&not.publisher=YTN&from=-20y&close=true&group=story&sort=newest";
    const saved = await save("Munitions, by story", `${link}&page=3`, { note: "For the brief." });
    expect(saved).toMatchObject({
      slug: "munitions-by-story",
      url: "/s/munitions-by-story",
      link,
      note: "For the brief.",
      mode: "live",
    });
    const shown = await ask(shownSearchSchema, 200, "GET", "/api/searches/munitions-by-story");
    expect(shown).toMatchObject({ ...saved, links: [], namedBy: [] });
    const { searches } = await ask(savedSearchesSchema, 200, "GET", "/api/searches");
    expect(searches.map(({ slug }) => slug)).toContain("munitions-by-story");
  });

  it("take a link with the site's own address, and none of another's", async () => {
    const saved = await save("Whole address", new URL("/?q=putin", site.url).href);
    expect(saved.link).toBe("/?q=putin");
    for (const link of ["https://elsewhere.example/?q=putin", "/matrix?q=putin", "//elsewhere.example/?q=a"])
      expect(
        (await refused(400, "POST", "/api/searches", { name: "Elsewhere", link, mode: "live" })).message,
      ).toContain("link");
  });

  it("have slugs of their own, also two saved at once under one name, in any script", async () => {
    const both = await Promise.all([save("Twice", "/?q=pact"), save("Twice", "/?q=train")]);
    expect(both.map(({ slug }) => slug).sort()).toEqual(["twice", "twice-2"]);
    const korean = await save("북한 위기", "/?q=munitions");
    expect(korean.slug).toBe("북한-위기");
    expect(await find(`q=${encodeURIComponent("saved:북한-위기")}`)).toEqual(await find("q=munitions"));
    await ask(shownSearchSchema, 200, "GET", `/api/searches/${encodeURIComponent("북한-위기")}`);
  });

  it("are part of queries, which go on when they are renamed and follow when their link changes", async () => {
    await save("Shells", "/?q=munitions");
    expect(await find("q=saved:shells+-putin")).toEqual(await find("q=munitions+-putin"));
    await ask(savedSearchSchema, 200, "PATCH", "/api/searches/shells", { name: "All of the shells" });
    expect(await find("q=saved:shells")).toEqual(await find("q=munitions"));
    await ask(savedSearchSchema, 200, "PATCH", "/api/searches/shells", { link: "/?q=pact" });
    expect(await find("q=saved:shells")).toEqual(await find("q=pact"));
    const { total } = await ask(searchSchema, 200, "GET", "/api/search?q=saved:no-such-one");
    expect(total).toBe(0);
  });

  it("refuse a cycle, naming its path", async () => {
    await save("Base", "/?q=putin");
    await save("Upper", "/?q=saved:base+OR+pact");
    const answer = await send("PATCH", "/api/searches/base", { link: "/?q=saved:upper" });
    expect(answer.status).toBe(409);
    expect(answer.body.error).toMatchObject({ code: "cycle", slugs: ["base", "upper", "base"] });
    expect(answer.body.error.message).toContain("base → upper → base");
  });

  it("are deleted only with force where others name them, and it is said which", async () => {
    await save("Named", "/?q=putin");
    await save("Names it", "/?q=-saved:named");
    const answer = await send("DELETE", "/api/searches/named");
    expect(answer.status).toBe(409);
    expect(answer.body.error).toMatchObject({ code: "in-use", slugs: ["names-it"] });
    expect((await send("DELETE", "/api/searches/named?force=true")).status).toBe(204);
    await refused(404, "GET", "/api/searches/named");
    expect((await send("DELETE", "/api/searches/names-it")).status).toBe(204);
    await refused(404, "DELETE", "/api/searches/names-it");
  });

  it("are linked, and both ends show it, also after a new name", async () => {
    await save("One end", "/?q=putin");
    await save("Other end", "/?q=-putin");
    const link = { to: "other-end", kind: "opposes", note: "What the others say." };
    await ask(savedLinksSchema, 201, "POST", "/api/searches/one-end/links", link);
    await ask(savedLinksSchema, 201, "POST", "/api/searches/one-end/links", link);
    await ask(savedSearchSchema, 200, "PATCH", "/api/searches/one-end", { name: "The one end" });
    const [from, to] = await Promise.all(
      ["one-end", "other-end"].map((slug) => ask(shownSearchSchema, 200, "GET", `/api/searches/${slug}`)),
    );
    expect(from?.links).toEqual([
      { slug: "other-end", name: "Other end", kind: "opposes", direction: "to", note: link.note },
    ]);
    expect(to?.links).toEqual([
      { slug: "one-end", name: "The one end", kind: "opposes", direction: "from", note: link.note },
    ]);
    await refused(404, "DELETE", "/api/searches/one-end/links", { ...link, kind: "follows" });
    await ask(savedLinksSchema, 200, "DELETE", "/api/searches/one-end/links", link);
    expect((await ask(shownSearchSchema, 200, "GET", "/api/searches/other-end")).links).toEqual([]);
  });

  it.each([
    ["an empty name", { name: " ", link: "/?q=a", mode: "live" }, "name"],
    ["a name of 10,000 letters", { name: "a".repeat(10_000), link: "/?q=a", mode: "live" }, "name"],
    ["no link", { name: "A", mode: "live" }, "link"],
    ["an unknown mode", { name: "A", link: "/?q=a", mode: "melted" }, "mode"],
    ["an unknown field", { name: "A", link: "/?q=a", mode: "live", owner: "me" }, "owner"],
    ["a note that is a number", { name: "A", link: "/?q=a", mode: "live", note: 7 }, "note"],
    ["a slug with a blank", { name: "A", link: "/?q=a", mode: "live", slug: "a b" }, "slug"],
    ["no object", "[]", ""],
    ["no JSON", "{", "not JSON"],
    ["nothing", "", "not JSON"],
  ])("decline %s, and keep nothing", async (_, body, field) => {
    const before = await ask(savedSearchesSchema, 200, "GET", "/api/searches");
    expect((await refused(400, "POST", "/api/searches", body)).message).toContain(field);
    expect(await ask(savedSearchesSchema, 200, "GET", "/api/searches")).toEqual(before);
  });

  it("decline a slug that is taken, a body of 5 MB, another site's wish, and links that cannot be", async () => {
    await save("Taken", "/?q=putin", { slug: "taken" });
    const again = { name: "Again", link: "/?q=pact", mode: "live", slug: "taken" };
    expect(await refused(409, "POST", "/api/searches", again)).toMatchObject({ code: "slug-taken" });
    await refused(413, "POST", "/api/searches", { name: "A", link: `/?q=${"a".repeat(5_000_000)}` });
    const foreign = { "sec-fetch-site": "cross-site" };
    await refused(403, "POST", "/api/searches", { name: "A", link: "/?q=a" }, foreign);
    await refused(403, "DELETE", "/api/searches/taken", undefined, foreign);
    const links = "/api/searches/taken/links";
    expect((await refused(400, "POST", links, { to: "taken", kind: "follows" })).message).toContain("itself");
    expect((await refused(400, "POST", links, { to: "base", kind: "hates" })).message).toContain("kind");
    await refused(404, "POST", links, { to: "nobody", kind: "follows" });
    await refused(404, "POST", "/api/searches/nobody/links", { to: "taken", kind: "follows" });
    await refused(400, "PATCH", "/api/searches/taken", {});
    await refused(404, "PATCH", "/api/searches/nobody", { name: "A" });
  });

  it("are taken from JSON with a byte order mark, and not from bytes that are no UTF-8", async () => {
    const send = (body: Uint8Array<ArrayBuffer>) =>
      fetch(new URL("/api/searches", site.url), {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body,
      });
    const written = JSON.stringify({ name: "Marked", link: "/?q=a", mode: "live" });
    const answer = await send(new Uint8Array(Buffer.from(`\uFEFF${written}`)));
    expect([answer.status, (await answer.json()).name]).toEqual([201, "Marked"]);
    const broken = Buffer.from(written.replace("Marked", "M?rked"));
    broken[broken.indexOf("?")] = 0xff;
    const refusal = await send(new Uint8Array(broken));
    expect([refusal.status, (await refusal.json()).detail]).toEqual([
      400,
      expect.stringContaining("not JSON in UTF-8"),
    ]);
  });

  it("have a feed with a validator, which is another once what it says is", async () => {
    await save("Followed", "/?q=putin", { slug: "followed" });
    const read = (tag = "none") =>
      fetch(new URL("/s/followed/feed", site.url), { headers: { "If-None-Match": tag } });
    const first = await read();
    const tag = first.headers.get("etag") ?? "";
    expect([first.status, tag]).toEqual([200, expect.stringMatching(/^W\/"[\w-]{27}"$/)]);
    const same = await read(`"other", ${tag}`);
    expect([same.status, await same.text(), same.headers.get("etag")]).toEqual([304, "", tag]);
    await ask(savedSearchSchema, 200, "PATCH", "/api/searches/followed", { name: "Renamed" });
    expect((await read(tag)).status).toBe(200);
  });

  it("keep a link of 100,000 bytes", async () => {
    const text = Array.from({ length: 12_000 }, (_, at) => `word${at}`).join(" ");
    const saved = await save("Long", `/?${new URLSearchParams({ q: text })}`);
    expect(saved.link.length).toBeGreaterThan(100_000);
  });

  it("are compared: only the one, both, only the other, each count a link that finds it", async () => {
    await save("With munitions", "/?q=munitions");
    await save("By Reuters", "/?publisher=Reuters");
    const compared = await ask(comparisonSchema, 200, "GET", "/api/compare?a=with-munitions&b=by-reuters");
    expect(compared.onlyA?.count).toBe(1);
    expect(compared.both?.count).toBe(2);
    expect(compared.onlyB?.count).toBe(0);
    for (const part of [compared.onlyA, compared.both, compared.onlyB])
      expect((await ask(searchSchema, 200, "GET", `/api/search${part?.link.slice(1)}`)).total).toBe(
        part?.count,
      );
    await refused(404, "GET", "/api/compare?a=with-munitions&b=nobody");
    await refused(400, "GET", "/api/compare?a=with-munitions");
    await refused(400, "GET", "/api/compare?a=with-munitions&b=with-munitions");
  });

  it("tell what is new, changed and gone after an indexing run beside the running site", async () => {
    const { slug, createdAt } = await save("Followed", "/?q=munitions");
    await putFiles(site.corpus, {
      "wire/more.md": anArticle({ title: "More of it" }, "More munitions were seen."),
      "wire/shells.md": anArticle({ title: "Shells by train" }, "More munitions than ever."),
    });
    await rm(join(site.corpus, "notes/markup.md"));
    await site.index();
    const path = `/api/searches/${slug}/changes?since=`;
    const changes = await ask(changesSchema, 200, "GET", path + createdAt);
    expect(changes.new.map(({ id }) => id)).toEqual(["wire-more"]);
    expect(changes.new[0]?.snippet).toContain("munitions");
    expect(changes.changed.map(({ id }) => id)).toEqual(["wire-shells"]);
    expect(changes.gone).toEqual([
      { id: "notes-markup", title: "<script>alert(1)</script> & <b>bold</b>", reason: "removed" },
    ]);
    expect(await ask(changesSchema, 200, "GET", path + changes.until)).toMatchObject({
      new: [],
      changed: [],
      retagged: [],
      gone: [],
    });
    await refused(400, "GET", `${path}2001-01-01`);
    await refused(400, "GET", `${path}yesterday`);
    await refused(404, "GET", "/api/searches/nobody/changes");
  });

  it("outlive the site", async () => {
    const before = await ask(savedSearchesSchema, 200, "GET", "/api/searches");
    await site.restart();
    expect(await ask(savedSearchesSchema, 200, "GET", "/api/searches")).toEqual(before);
  });
});
