import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
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
  }, 120_000);

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
