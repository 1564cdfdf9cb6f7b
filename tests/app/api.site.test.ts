import { connect } from "node:net";
import type { z } from "zod";
import { documentSchema, relatedSchema } from "@/app/api/_contract/document-schemas";
import {
  facetValuesSchema,
  failureSchema,
  healthSchema,
  mentionedSchema,
  searchSchema,
  suggestionsSchema,
} from "@/app/api/_contract/search-schemas";
import { anArticle, putFiles } from "../support/folders";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const site = useSite(STORY);

async function get<Shape extends z.ZodType>(
  shape: Shape,
  path: string,
  status = 200,
): Promise<z.infer<Shape>> {
  const answer = await site.get(path);
  expect(answer.status).toBe(status);
  return shape.parse(answer.body);
}

const search = (parameters: string) => get(searchSchema, `/api/search?${parameters}`);
/** An answer with its headers. */
async function ask(path: string) {
  const response = await fetch(new URL(path, site.url));
  return { answer: searchSchema.parse(await response.json()), headers: response.headers };
}
const ids = (result: { hits: readonly { id: string }[] }): string[] =>
  result.hits.map((hit) => hit.id).sort();
const codes = (result: { notices: readonly { code: string }[] }): string[] =>
  result.notices.map((one) => one.code);

describe("GET /api/search", () => {
  it("finds any form of a word, marks it, and says where it stands", async () => {
    const result = await search("q=munition");
    expect(ids(result)).toEqual(["notes-markup", "wire-shells", "wire-summit"]);
    const hit = result.hits.find((one) => one.id === "wire-summit");
    expect(hit).toMatchObject({
      publisher: "Reuters",
      published: "2024-06-19",
      precision: "day",
      collection: "wire",
    });
    expect(hit?.snippets[0]?.parts).toContainEqual({ text: "munitions", match: true });
    expect(hit?.snippets[0]?.passage).toBe(1);
  });

  it.each([
    ["q=%22satellite+technology%22", ["wire-shells"]],
    ["q=putin+OR+(satellite+-kremlin)", ["wire-summit"]],
    ["q=munitions+-reuters", ["notes-markup", "wire-shells", "wire-summit"]],
    ["q=munit*", ["notes-markup", "wire-shells", "wire-summit"]],
    ["q=munit&typing=true", ["notes-markup", "wire-shells", "wire-summit"]],
    ["q=title:pact", ["wire-summit"]],
    ["q=publisher:reuters", ["wire-shells", "wire-summit"]],
    ["q=date:2024-06..2024-12", ["wire-shells", "wire-summit"]],
    ["q=date:2024", ["wire-month", "wire-shells", "wire-summit"]],
    ["q=date:2024-05-01..2024-05-30", []],
    ["q=before:2024", ["notes-markup"]],
    ["q=after:2024-06-19", ["wire-shells"]],
    ["q=mentions:2019", ["wire-undated"]],
    ["q=actor:%22kim+jong-un%22", ["wire-shells", "wire-summit", "wire-undated"]],
    ["q=collection:notes", ["notes-long", "notes-markup"]],
    ["q=rosebud", ["notes-long"]],
    ["q=%D0%BA%D1%80%D0%B5%D0%BC%D0%BB%D1%8C", ["notes-markup"]],
    ["undated=true", ["notes-long", "wire-undated"]],
    ["from=2024-10&undated=true", ["notes-long", "wire-shells", "wire-undated"]],
    ["from=2024-05&to=2024-06", ["wire-month", "wire-summit"]],
    ["publisher=Reuters&not.publisher=YTN&q=kim", ["wire-shells", "wire-summit"]],
    ["actor=Ukraine&actor=South+Korea&all=actor", ["wire-month"]],
  ])("answers %s", async (parameters, expected) => {
    const result = await search(parameters);
    expect(ids(result)).toEqual(expected);
    expect(result.total).toBe(expected.length);
  });

  it("gives equal searches equal links, and the link the same search", async () => {
    const one = await search("size=20&page=1&q=kim++putin&publisher=YTN&publisher=Reuters&foo=bar");
    const other = await search("publisher=Reuters&publisher=YTN&q=kim+putin&sort=relevance");
    expect(one.link).toBe(other.link);
    const again = await search(one.link.slice(2));
    expect({ ...again, took: null }).toEqual({ ...other, took: null });
  });

  it("counts for each value just what choosing it would give", async () => {
    const all = await search("q=munitions");
    for (const [key, { values }] of Object.entries(all.facets))
      for (const { value, count } of values) {
        const chosen = await search(new URLSearchParams({ q: "munitions", [key]: value }).toString());
        expect([key, value, chosen.total]).toEqual([key, value, count]);
      }
  });

  it("lets buckets and undated add up to the total", async () => {
    const { timeline, total } = await search("");
    expect(timeline?.buckets.reduce((sum, bucket) => sum + bucket.count, timeline.undated)).toBe(total);
    expect(total).toBe(6);
  });

  it("counts what is wanted, says how long each trip took, and with explain=true what went out", async () => {
    const { answer, headers } = await ask("/api/search?q=kim&facets=none&explain=true");
    expect([answer.total, answer.facets, answer.timeline, answer.link]).toEqual([3, {}, null, "/?q=kim"]);
    expect(answer.plan?.map(({ name }) => name)).toEqual(["hits"]);
    expect(answer.plan?.[0]?.questions[0]).toMatchObject({ index: "documents", counts: [], documents: 20 });
    expect(headers.get("server-timing")).toMatch(/^hits;dur=[\d.]+;desc="engine \d+ ms", total;dur=[\d.]+$/);
    const { answer: whole } = await ask("/api/search?q=kim");
    expect(Object.keys(whole.facets)).toHaveLength(7);
    expect(whole.plan).toBeUndefined();
    expect(whole.hits).toEqual(answer.hits);
  });

  it("has one validator for each thing wanted of a search", async () => {
    const paths = ["/api/search?q=kim", "/api/search?q=kim&facets=none", "/api/search?q=kim&facets=actor"];
    const tags = await Promise.all(paths.map(async (path) => (await ask(path)).headers.get("etag")));
    expect(new Set(tags).size).toBe(3);
    const had = { headers: { "If-None-Match": tags[1] ?? "" } };
    expect((await fetch(new URL(paths[1] ?? "", site.url), had)).status).toBe(304);
    expect((await fetch(new URL(paths[0] ?? "", site.url), had)).status).toBe(200);
  });

  it.each(["facets=weather", "explain=perhaps"])(
    "refuses %s where it is to be strict",
    async (parameters) => {
      await get(failureSchema, `/api/search?q=kim&strict=true&${parameters}`, 400);
    },
  );

  it.each([
    ["page=-1", "repaired-parameter"],
    ["facets=weather", "repaired-parameter"],
    ["size=9999", "repaired-parameter"],
    ["sort=best", "repaired-parameter"],
    ["actor=Nobody+At+All", "unknown-value"],
    ["publisher=reuters", "repaired-value"],
    ["from=yesterday", "impossible-date"],
    ["q=%22kim", "unbalanced-quote"],
    ["q=(kim", "unbalanced-parenthesis"],
    ["q=colour:red", "unknown-field"],
    ["q=date:2024-13", "impossible-date"],
    ["group=publisher", "repaired-parameter"],
  ])("repairs %s and says so", async (parameters, code) => {
    const result = await search(parameters);
    expect(codes(result)).toContain(code);
  });

  it.each([
    "\0",
    "\ue000 kim",
    "\ud800",
    '"'.repeat(5_000),
    "(a OR ".repeat(1_700),
    "x".repeat(10_000),
    "a* ".repeat(300),
    "-kim ".repeat(500),
  ])("answers any text whatever (%#)", async (text) => {
    const result = await search(`q=${encodeURIComponent(text.toWellFormed())}`);
    expect(result.total).toBeGreaterThanOrEqual(0);
  });

  it("takes broken percent signs and lone surrogates in an address", async () => {
    expect((await site.get("/api/search?q=%ED%A0%80%zz%")).status).toBe(200);
  });

  it("gives markup as text", async () => {
    const result = await search("q=munitions&publisher=%3Ci%3EOutlet%3C%2Fi%3E");
    expect(result.hits[0]?.title).toEqual([
      { text: "<script>alert(1)</script> & <b>bold</b>", match: false },
    ]);
  });
});

describe("links of any length", () => {
  it("answers one of a hundred thousand bytes", async () => {
    const words = Array.from({ length: 10_000 }, (_, at) => `nought${at}`);
    const either = await search(`q=${words.join("+OR+")}+OR+kim`.replace("nought0+", "munitions+"));
    expect([either.total, either.exact]).toEqual([4, true]);
    expect(either.link.length).toBeGreaterThan(100_000);
    const without = await search(`q=kim+-${words.join("+-")}`);
    expect([without.total, without.exact]).toEqual([3, true]);
  });

  it("counts 200 values of a facet, and says how many were left out", async () => {
    const others = Array.from({ length: 900 }, (_, at) => `not.actor=Nobody+${at}+at+all`);
    const result = await search(`q=kim&${others.join("&")}`);
    expect([result.total, result.exact]).toEqual([3, false]);
    expect(new URL(result.link, site.url).searchParams.getAll("not.actor")).toHaveLength(200);
    expect(result.notices[0]).toMatchObject({
      code: "too-many-values",
      values: { most: "200", more: "700" },
    });
  });

  it("declines a longer one with 414 as JSON, whether the route or the server refuses it", async () => {
    await get(failureSchema, `/api/search?q=${"a".repeat(210_000)}`, 414);
    const address = new URL(site.url);
    const said = await new Promise<string>((resolve) => {
      const socket = connect(Number(address.port), address.hostname, () =>
        socket.write(`GET /api/search?q=${"a".repeat(300_000)} HTTP/1.1\r\nHost: x\r\n\r\n`),
      );
      let text = "";
      socket.on("data", (chunk) => (text += String(chunk)));
      socket.on("error", () => undefined);
      socket.on("close", () => resolve(text));
    });
    expect(said).toMatch(/^HTTP\/1\.1 414 /);
    expect(said).toMatch(/content-type: application\/problem\+json/i);
    expect(JSON.parse(said.slice(said.indexOf("{")))).toHaveProperty("error.message");
  });
});

describe("GET /api/documents/{id}/related", () => {
  it("names the documents with rare words and actors in common, and what they share", async () => {
    const { documents } = await get(relatedSchema, "/api/documents/wire-summit/related");
    expect(documents.map(({ id }) => id)).not.toContain("wire-summit");
    const shells = documents.find(({ id }) => id === "wire-shells");
    expect(shells?.shared.words).toContain("munitions");
  });

  it("knows nothing of a document that is not there", async () => {
    await get(failureSchema, "/api/documents/nothing/related", 404);
  });
});

describe("GET /api/documents/{id}/citation", () => {
  const cite = async (format: string) => {
    const answer = await fetch(new URL(`/api/documents/wire-summit/citation?format=${format}`, site.url));
    return { status: answer.status, type: answer.headers.get("Content-Type"), text: await answer.text() };
  };

  it.each([
    ["text", "text/plain", "Reuters, 2024-06-19"],
    ["bibtex", "application/x-bibtex", "@article{wire-summit,"],
    ["ris", "application/x-research-info-systems", "ID  - wire-summit\r\n"],
  ])("as %s", async (format, type, part) => {
    const answer = await cite(format);
    expect(answer).toMatchObject({ status: 200, type: `${type}; charset=utf-8` });
    expect(answer.text).toContain(part);
  });

  it("is declined in another format, with those there are, and where there is no document", async () => {
    const { error } = await get(failureSchema, "/api/documents/wire-summit/citation?format=docx", 400);
    expect(error.message).toContain("bibtex, ris, text");
    await get(failureSchema, "/api/documents/nothing/citation?format=ris", 404);
  });
});

describe("GET /api/documents/{id}", () => {
  it("gives text, metadata with origin, and every tag with its places in the text", async () => {
    const view = await get(documentSchema, "/api/documents/wire-summit?q=munitions");
    expect(view.metadata.published).toEqual({ value: "2024-06-19", origin: "front-matter", inferred: false });
    expect(view.passages.map((passage) => passage.parts.map((part) => part.text).join(""))).toEqual(
      view.text.split("\n\n"),
    );
    expect(view.passages[0]?.parts).toContainEqual({ text: "munitions", match: true });
    expect(view.terms).toEqual([{ text: "munitions", count: 1, first: 1 }]);
    const kim = view.tags.actors.find((actor) => actor.name === "Kim Jong Un");
    expect(kim?.mentions.map(({ start, end }) => view.text.slice(start, end))).toEqual(["Kim Jong Un"]);
    const speaker = view.tags.sources.find((source) => source.name === "Volodymyr Zelenskyy");
    expect(view.text.slice(...(speaker?.cue ?? [0, 0]))).toBe("said");
  });

  it("knows a title that is the file's own and a date that nobody stated", async () => {
    const view = await get(documentSchema, "/api/documents/notes-long");
    expect(view.metadata.title).toMatchObject({ value: "The long watch", origin: "text" });
    expect(view.metadata.published).toBeNull();
  });

  it("answers 404 for an id that is none", async () => {
    await get(failureSchema, "/api/documents/nothing", 404);
    await get(failureSchema, `/api/documents/${encodeURIComponent('a" OR id EXISTS')}`, 404);
  });
});

describe("close matches where nothing was read closely", () => {
  it("are found by words, and say so", async () => {
    const { close, closeReading } = await search("q=munitions+seoul");
    expect(close?.hits.map(({ why }) => why)).toEqual(close?.hits.map(() => "words"));
    expect(close?.hits.find(({ id }) => id === "wire-month")?.missing).toEqual(["munitions"]);
    expect([close?.meaning, closeReading]).toEqual([null, null]);
    const exact = await search("q=munitions");
    const inText = { title: false, text: true };
    expect([exact.hits.map(({ why }) => why), exact.close]).toEqual([[inText, inText, inText], null]);
  });

  it("may be of a document, which then is none of them", async () => {
    const { total, close, notices } = await search("q=like:wire-shells");
    expect([total, notices]).toEqual([0, []]);
    expect(close?.hits[0]).toMatchObject({ id: "wire-summit", why: "words", missing: [] });
    expect(ids(close ?? { hits: [] })).not.toContain("wire-shells");
    expect(codes(await search("q=like:nobody"))).toEqual(["unknown-document"]);
  });
});

describe("what asks of no search", () => {
  it.each([
    ["/api/suggest?q=kim&at=abc", "at"],
    ["/api/suggest?q=kim&at=-4", "at"],
    ["/api/suggest?q=kim&q=un", "q"],
    ["/api/compare?a=x&a=z&b=y", "a"],
    ["/api/searches/x/changes?since=", "since="],
    ["/api/audit?reader=", "reader"],
    ["/api/audit?below=0", "below"],
  ])("refuses what it cannot use, and names it: %s", async (path, name) => {
    const { error } = await get(failureSchema, path, 400);
    expect(error.message).toContain(name);
  });

  it.each([
    ["/api/suggest?qq=kim", "qq"],
    ["/api/corrections?documents=x", "documents"],
    ["/api/compare?a=x&b=y&slug=z", "slug"],
    ["/api/searches/x/changes?after=2024", "after"],
  ])("refuses with strict=true what it does not know, and names it: %s", async (path, name) => {
    const { error } = await get(failureSchema, `${path}&strict=true`, 400);
    expect(error.message).toContain(name);
  });

  it.each(["/api/searches/x?force=yes", "/api/documents/x?file=null&file=null"])(
    "deletes nothing where it is unclear what is wanted: %s",
    async (path) => {
      const { status } = await fetch(new URL(path, site.url), { method: "DELETE" });
      expect(status).toBe(400);
    },
  );
});

describe("GET /api/suggest", () => {
  const suggestions = async (parameters: string) =>
    (await get(suggestionsSchema, `/api/suggest?${parameters}`)).suggestions;

  it("completes a bare word to names, fields and words, with counts of the whole corpus", async () => {
    expect((await suggestions("q=kim"))[0]).toEqual({
      kind: "actor",
      label: "Kim Jong Un",
      text: 'actor:"Kim Jong Un" ',
      cursor: 20,
      count: 3,
    });
    expect(await suggestions("q=(-munit")).toContainEqual({
      kind: "word",
      label: "munitions",
      text: "(-munitions ",
      cursor: 12,
      count: 3,
    });
  });

  it.each(["", "at=99999"])("takes the end of the text as the caret for %s", async (at) => {
    expect((await suggestions(`q=publisher:reu&${at}`))[0]?.text).toBe("publisher:Reuters ");
  });

  it("keeps what stands around the caret, and offers nothing at the beginning", async () => {
    expect((await suggestions("q=train+publisher:reu+OR+pact&at=19"))[0]?.text).toBe(
      "train publisher:Reuters OR pact",
    );
    expect(await suggestions("q=kim&at=0")).toEqual([]);
  });
});

describe("the other addresses", () => {
  it("find facet values by name and by alias, with counts under the search", async () => {
    const named = await get(facetValuesSchema, "/api/facets/actor?find=jong");
    expect(named.values).toContainEqual({ value: "Kim Jong Un", count: 3 });
    const alias = await get(facetValuesSchema, "/api/facets/actor?find=dprk&q=train");
    expect(alias.values).toContainEqual({ value: "North Korea", count: 1 });
    await get(failureSchema, "/api/facets/colour?find=red", 404);
  });

  it("say which times documents speak of, whatever time the search is narrowed to", async () => {
    const all = await get(mentionedSchema, "/api/mentioned?q=kim");
    expect(all).toMatchObject({ link: "/?q=kim", total: 3, exact: true });
    expect(all.timeline.buckets).toContainEqual({ from: "2019", count: 1 });
    expect(await get(mentionedSchema, "/api/mentioned?q=kim&mentioned.from=2019")).toEqual(all);
  });

  it("say that all is well", async () => {
    expect(await get(healthSchema, "/api/health")).toMatchObject({
      status: "ok",
      documents: 6,
      // Nothing reads closely here.
      closeReading: null,
    });
  });

  it("describe themselves", async () => {
    const { status, body } = await site.get("/api/openapi.json");
    expect(status).toBe(200);
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        "/api/search",
        "/api/documents/{id}",
        "/api/facets/{facet}",
        "/api/matrix",
        "/api/mentioned",
        "/api/suggest",
        "/api/health",
      ]),
    );
    expect(JSON.stringify(body)).not.toMatch(/"\$ref":"#\/\$defs/);
  });

  it("answer 404 as JSON where there is nothing", async () => {
    await get(failureSchema, "/api/nothing/here", 404);
  });
});

describe("a running site", () => {
  it("shows what another process indexes, without a restart", async () => {
    expect((await search("q=quicksilver")).total).toBe(0);
    await putFiles(site.corpus, {
      "wire/late.md": anArticle({ title: "Late" }, "Quicksilver, said Emmanuel Macron."),
    });
    await site.index();
    expect(ids(await search("q=quicksilver&actor=Emmanuel+Macron"))).toEqual(["wire-late"]);
    expect((await search("")).total).toBe(7);
  });
});
