import type { z } from "zod";
import { toFieldFault } from "@/search/document/correction-lines";
import { toRefused } from "./answers";

/** The largest body that is accepted unless said otherwise, in bytes. */
const LARGEST_BODY = 64 * 1024;

/**
 * The body of a request as a schema has it, or the response that declines it: one larger than `most` bytes, or one that
 * cannot be used, whose field is named.
 */
export async function readBody<Value>(
  request: Request,
  schema: z.ZodType<Value>,
  most = LARGEST_BODY,
): Promise<{ readonly value: Value } | Response> {
  const bytes = await readBytes(request, most);
  if (bytes === null)
    return toRefused(413, {
      code: "too-large",
      message: `The body is larger than ${most / 1024} KB.`,
      advice: "Send less.",
    });
  const json = fromJson(bytes);
  if (json === null) return toUnusable("it is not JSON in UTF-8");
  const read = schema.safeParse(json.value);
  return read.success ? { value: read.data } : toUnusable(toFieldFault(read.error));
}

/** 400, with the field that cannot be used. */
export function toUnusable(fault: string): Response {
  return toRefused(400, {
    code: "unusable-body",
    message: `The body cannot be used: ${fault}.`,
    advice: "See /api/openapi.json for its shape.",
  });
}

/** The body of a request as text; null when it has more than `most` bytes, and the rest is then not read. */
export async function readText(request: Request, most: number): Promise<string | null> {
  return (await readBytes(request, most))?.toString("utf8") ?? null;
}

/**
 * The form that a request brings, files and all; one without fields where it is none. Null when its body has more than `most`
 * bytes, which are counted while they come.
 */
export async function readForm(request: Request, most: number): Promise<FormData | null> {
  const bytes = await readBytes(request, most);
  if (bytes === null) return null;
  const type = request.headers.get("content-type") ?? "";
  const whole = new Response(new Uint8Array(bytes), { headers: { "Content-Type": type } });
  return whole.formData().catch(() => new FormData());
}

async function readBytes(request: Request, most: number): Promise<Buffer | null> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What JSON says; null where bytes are none. A byte order mark before it says nothing. */
function fromJson(bytes: Uint8Array): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return null;
  }
}
