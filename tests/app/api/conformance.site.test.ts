import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { ROUTES } from "@/access/rules/routes";
import { ANSWERS, type AnswerName } from "@/app/api/_contract/openapi-parts";
import { useSite } from "../../support/site";
import { STORY } from "../../support/story";

/**
 * What the description of the API says is what is answered, whatever is sent: every operation gets proper and malformed
 * parameters and bodies, and each answer must have a status, a type and a shape that the description names.
 */

const site = useSite(STORY);
/** Requests to each operation: more to those that take a body, since few of them are proper in every part. */
const toTries = ({ requestBody }: Operation): number => (requestBody === undefined ? 12 : 30);

type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly enum?: readonly string[] };
};
type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema?: { $ref?: string } }>> }>
  >;
};

/** Values that somebody or something sends, proper ones among them. */
const WRITTEN = [
  "kim",
  "wire-summit",
  "true",
  "2024",
  "2024-13-45",
  "-1",
  "1e9",
  "",
  " ",
  "\0",
  "\uD800x".toWellFormed(),
  "‮evil",
  "a OR (b",
  '"',
  "NaN",
  "[]",
  "../../etc/passwd",
  "%zz",
  "=1+1",
  "x".repeat(3_000),
  "saved:nothing",
  "like:nothing",
  "actor:",
  "null",
];

const BODIES: readonly string[] = [
  "",
  "{",
  "null",
  "[]",
  "7",
  '"text"',
  "{}",
  '{"name":"A search","link":"/?q=kim"}',
  '{"name":"A\\u0000","link":"/?q=kim"}',
  '{"name":7,"link":[]}',
  '{"name":"Elsewhere","link":"https://elsewhere.invalid/?q=kim"}',
  '{"name":"A search","link":"/?q=kim","mode":"frozen","note":"n"}',
  '{"to":"a-search","kind":"follows"}',
  '{"url":"http://127.0.0.1:9/"}',
  '{"url":"no address"}',
  '{"paused":false}',
  '{"format":"parallax-saved-searches","version":1,"searches":[]}',
  '{"format":"parallax-saved-searches","version":1,"searches":[{"slug":"x"}]}',
  '{"document":"wire-summit","why":"","change":{"kind":"remove","facet":"actor","value":"Ukraine"}}',
  '{"document":"nothing","why":"","change":{"kind":"remove","facet":"actor","value":"Ukraine"}}',
  `{"name":"${"x".repeat(100_000)}"}`,
  `${"[".repeat(50_000)}`,
];

function toChooser(seed: number) {
  const generator = xoroshiro128plus(seed);
  const below = (count: number): number => uniformInt(generator, 0, count - 1);
  return { below, one: <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value };
}

type Chooser = ReturnType<typeof toChooser>;

function toAddress(path: string, { operationId, parameters = [] }: Operation, choose: Chooser): string {
  const write = ({ schema }: Parameter): string => choose.one([...WRITTEN, ...(schema.enum ?? [])]);
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => {
    const parameter = parameters.find((one) => one.in === "path" && one.name === name);
    const known = operationId === "removeDocument" ? "nothing" : "wire-summit"; // The tests after this one read it.
    return encodeURIComponent(choose.one([known, "a-search", parameter ? write(parameter) : ""]) || "none");
  });
  const query = new URLSearchParams();
  for (const one of parameters)
    if (one.in === "query" && choose.below(4) === 0) query.append(one.name, write(one));
  if (choose.below(6) === 0) query.append("publishers", "YTN");
  return `${filled}?${query}`;
}

function toRequest(method: string, operation: Operation, choose: Chooser): RequestInit {
  if (operation.requestBody === undefined) return { method };
  const type = choose.one(["application/json", "application/json", "application/json", "text/plain"]);
  return { method, body: choose.one(BODIES), headers: { "Content-Type": type } };
}

/** What of an answer the description does not have; null where it has all. */
async function findDeviation({ responses }: Operation, answer: Response): Promise<string | null> {
  const described = responses[String(answer.status)];
  const text = await answer.text();
  if (described === undefined) return `${answer.status} is not described: ${text.slice(0, 200)}`;
  if (described.content === undefined) return text === "" ? null : "a body is not described";
  const type = (answer.headers.get("content-type") ?? "").split(";")[0]?.trim() ?? "";
  const content = described.content[type] ?? described.content["*/*"];
  if (content === undefined) return `the type ${type} is not described`;
  const name = content.schema?.$ref?.split("/").at(-1);
  if (name === undefined) return null;
  const body: unknown = JSON.parse(text);
  const read = ANSWERS[name as AnswerName].safeParse(body);
  if (!read.success) return read.error.message;
  return JSON.stringify(read.data) === JSON.stringify(body) ? null : findFurther(read.data, body);
}

/** Fields come in the order of the schema, so only what is missing there is further. */
function findFurther(known: unknown, sent: unknown): string | null {
  if (typeof sent !== "object" || sent === null || typeof known !== "object" || known === null) return null;
  for (const [key, value] of Object.entries(sent)) {
    if (!(key in known)) return `the field ${key} is not described`;
    const deeper = findFurther((known as Record<string, unknown>)[key], value);
    if (deeper !== null) return deeper;
  }
  return null;
}

describe("the description of the API", () => {
  it("holds for every operation, whatever is sent", async () => {
    const { body } = await site.get("/api/openapi.json");
    const choose = toChooser(19);
    const deviations: string[] = [];
    const statuses = new Set<number>();
    for (const [path, operations] of Object.entries(body.paths as Record<string, Record<string, Operation>>))
      for (const [method, operation] of Object.entries(operations))
        for (let at = 0; at < toTries(operation); at += 1) {
          const address = toAddress(path, operation, choose);
          const request = toRequest(method.toUpperCase(), operation, choose);
          const answer = await fetch(new URL(address, site.url), request);
          statuses.add(answer.status);
          const deviation = await findDeviation(operation, answer);
          if (deviation !== null)
            deviations.push(
              `${operation.operationId} ${address.slice(0, 200)} ${String(request.body).slice(0, 80)}: ${deviation}`,
            );
        }
    expect(deviations).toEqual([]);
    expect([...statuses]).toEqual(expect.arrayContaining([200, 201, 400, 404]));
  }, 300_000);

  it("names every operation once, and every shape that it refers to", async () => {
    const { body } = await site.get("/api/openapi.json");
    const operations = Object.values(body.paths as Record<string, Record<string, Operation>>).flatMap(
      Object.values,
    );
    const ids = operations.map((one: Operation) => one.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(undefined);
    const refs = [...JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      (match) => match[1],
    );
    expect(refs.filter((name) => !(String(name) in body.components.schemas))).toEqual([]);
  });
});

describe("what a request says that is not read", () => {
  it("is named in the notices, in a header of streams, and refused where it must not be ignored", async () => {
    const { body } = await site.get("/api/search?publishers=YTN&q=kim");
    expect(body.notices).toEqual([expect.objectContaining({ code: "unknown-parameter" })]);
    const stream = await fetch(new URL("/api/export?format=csv&from=never", site.url));
    expect(JSON.parse(stream.headers.get("x-parallax-notice") ?? "[]")).toEqual([
      expect.objectContaining({ code: "impossible-date" }),
    ]);
    const values = await site.get("/api/facets/actor?find=k&to=never");
    expect(values.body.notices).toEqual([expect.objectContaining({ code: "impossible-date" })]);
    const refused = await site.get("/api/search?undated=True&strict=true");
    expect(refused).toMatchObject({ status: 400, body: { error: { code: "unusable-parameter" } } });
    expect((await site.get("/api/search?q=kim&undated=true&strict=true")).status).toBe(200);
  });
});

/** What stands in the places of a path, and the parameters that must be given. */
const PLACES: Readonly<Record<string, string>> = { id: "wire-summit", slug: "kim", facet: "actor" };
const REQUIRED: Readonly<Record<string, string>> = {
  "/api/export": "?format=json&",
  "/api/compare": "?a=kim&b=pact&",
  "/api/documents/[id]/citation": "?format=ris&",
};

/** Every route that is read or changed by programs, with its places filled in. */
const ADDRESSES = Object.entries(ROUTES).flatMap(([route, methods]) =>
  /^\/api\/|\/(feed|original)$/.test(route) && route !== "/api/[[...path]]"
    ? Object.keys(methods).map((method) => {
        const path = route.replace(/\[(\w+)\]/g, (_, name) => PLACES[name] ?? "none");
        return [method, `${path}${REQUIRED[route] ?? "?"}`] as const;
      })
    : [],
);
/** What an answer says was ignored, in its body or a header. */
async function readSaid(answer: Response): Promise<string> {
  const body = answer.headers.get("content-type")?.includes("json") ? await answer.json() : {};
  return JSON.stringify([body.notices ?? [], JSON.parse(answer.headers.get("x-parallax-notice") ?? "[]")]);
}

describe("a parameter that nobody knows", () => {
  beforeAll(async () => {
    for (const slug of ["kim", "pact"]) {
      const body = JSON.stringify({ name: slug, slug, link: `/?q=${slug}` });
      await send("POST", "/api/searches", body);
    }
  });

  const send = (method: string, path: string, body?: string): Promise<Response> =>
    fetch(new URL(path, site.url), { method, headers: { "Content-Type": "application/json" }, body });

  it("is named by every route that is read, which refuses it with strict=true and answers without it", async () => {
    const wrong: unknown[] = [];
    for (const [, path] of ADDRESSES.filter(([method]) => method === "GET")) {
      const answer = await send("GET", `${path}publishers=YTN`);
      const [isRead, said] = [answer.ok || path.startsWith("/documents/"), await readSaid(answer)];
      const refused = await send("GET", `${path}publishers=YTN&strict=true`);
      const strict = [refused.status, (await refused.json()).error?.code];
      const plain = await send("GET", `${path}strict=true`);
      const isQuiet =
        plain.status === answer.status && !(await readSaid(plain)).includes("unknown-parameter");
      if (!isRead || !said.includes("“publishers”") || strict.join() !== "400,unusable-parameter" || !isQuiet)
        wrong.push([path, answer.status, said, strict, plain.status]);
    }
    expect(wrong).toEqual([]);
    expect(ADDRESSES.length).toBeGreaterThan(30);
  });

  it("is refused by every route that changes something, and nothing is changed", async () => {
    const before = (await site.get("/api/library")).body.searches;
    for (const [method, path] of ADDRESSES.filter(([one]) => one !== "GET")) {
      const answer = await send(method, `${path}publishers=YTN`, method === "DELETE" ? undefined : "{}");
      expect([method, path, answer.status, (await answer.json()).error?.code]).toEqual([
        method,
        path,
        400,
        "unusable-parameter",
      ]);
    }
    expect((await site.get("/api/library")).body.searches).toEqual(before);
  });

  it("is told from one whose value is wrong, a flag too", async () => {
    const flag = await site.get("/api/search?strict=yes");
    expect(flag.body.notices).toEqual([expect.objectContaining({ code: "repaired-parameter" })]);
    const stream = await send("GET", "/api/export?format=csv&bom=1");
    expect(stream.headers.get("x-parallax-notice")).toContain("repaired-parameter");
    for (const path of ["/api/corpus?strict=yes", "/api/suggest?at=x", "/api/suggest?q=a&q=b"])
      expect((await site.get(path)).status).toBe(400);
  });
});

describe("an answer that somebody has already", () => {
  it("is not sent again until the index changes, and never taken for another", async () => {
    const ask = (path: string, tag = "") =>
      fetch(new URL(path, site.url), { headers: { "If-None-Match": tag } });
    for (const path of ["/api/search?q=kim", "/api/feed?q=kim", "/api/export?format=ris&q=kim"]) {
      const tag = (await ask(path)).headers.get("etag") ?? "";
      expect(tag).toMatch(/^W\/"[\w-]{27}"$/);
      expect((await ask(path, tag)).status).toBe(304);
      expect((await ask(path.replace("q=kim", "q=putin"), tag)).status).toBe(200);
    }
    const tag = (await ask("/api/search?q=kim")).headers.get("etag") ?? "";
    expect((await ask("/api/search?page=1&q=++kim", tag)).status).toBe(304);
  });
});
