import { z } from "zod";
import { toFieldFault } from "@/search/document/correction-lines";
import type { Notice } from "@/search/query/notices";
import { toUnknownNotices } from "@/search/query/parameter-names";
import { answerJson, toBadRequest, toJson } from "./answers";
import { toNoticeHeader } from "./notice-header";

/** A parameter that is `true` or `false`; false where it is not given. */
export const flagSchema = z
  .enum(["true", "false"])
  .default("false")
  .transform((written) => written === "true");

const NOTHING = z.object({});
const STRICT = z.object({ strict: flagSchema });

/** Answers a request that takes no parameters, by the rules of `answerTaking`. */
export async function answerPlain(request: Request, make: () => Promise<unknown>): Promise<Response> {
  return answerTaking(request, NOTHING, make);
}

/**
 * Answers a request whose parameters a schema has, for what takes no search. One that is given twice or cannot be used is refused. An
 * unknown one is ignored, and a notice says so in the answer's JSON and in a header; it is refused with `strict=true`, and always by
 * what changes something, since a notice of that comes too late.
 */
export async function answerTaking<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
  make: (value: z.output<Schema>) => Promise<unknown>,
): Promise<Response> {
  return answerJson(request, async (params) => {
    const strictness = readParameters(params, STRICT);
    if (strictness instanceof Response) return strictness;
    const notices = toUnknownNotices(params, [...Object.keys(schema.shape), "strict"]);
    const isReading = ["GET", "HEAD"].includes(request.method);
    if (notices.length > 0 && !isReading) return toUnknownRefusal(notices);
    if (notices.length > 0 && strictness.value.strict) return toStrictRefusal(notices);
    const read = readParameters(params, schema);
    if (read instanceof Response) return read;
    return withNotices(await make(read.value), notices);
  });
}

function withNotices(answer: unknown, notices: readonly Notice[]): unknown {
  if (notices.length === 0) return answer;
  const header = toNoticeHeader(notices);
  if (!(answer instanceof Response)) return toJson(withNoticesInside(answer as object, notices), header);
  for (const [name, value] of Object.entries(header)) answer.headers.set(name, value);
  return answer;
}

function withNoticesInside(
  answer: { readonly notices?: readonly Notice[] },
  notices: readonly Notice[],
): object {
  return { ...answer, notices: [...(answer.notices ?? []), ...notices] };
}

function toUnknownRefusal(notices: readonly Notice[]): Response {
  const names = notices.map(({ values }) => values?.parameter).join(", ");
  return toUnusableParameter(`${names} is not known`);
}

/** 400, with what would have been repaired or ignored without `strict=true`. */
export function toStrictRefusal(notices: readonly Notice[]): Response {
  return toBadRequest(
    "unusable-parameter",
    notices
      .slice(0, 5)
      .map(({ message }) => message)
      .join(" "),
    "Leave out strict=true to have it repaired.",
  );
}

/** Names that the schema does not have are left out of what it reads. */
function readParameters<Schema extends z.ZodObject>(
  params: URLSearchParams,
  schema: Schema,
): { readonly value: z.output<Schema> } | Response {
  const names = Object.keys(schema.shape).filter((name) => params.has(name));
  const written = names.map((name) => {
    const [first, ...more] = params.getAll(name);
    return [name, more.length > 0 ? [first, ...more] : first] as const;
  });
  const read = schema.safeParse(Object.fromEntries(written));
  if (read.success) return { value: read.data };
  return toUnusableParameter(toFieldFault(read.error, "address"));
}

function toUnusableParameter(fault: string): Response {
  return toBadRequest(
    "unusable-parameter",
    `A parameter cannot be used: ${fault}.`,
    "See /api/openapi.json for what there is.",
  );
}
