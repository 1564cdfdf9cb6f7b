import "server-only";
import { z } from "zod";
import { type About, aboutSchema } from "@/search/document/about-schema";
import { toFieldFault } from "@/search/document/correction-lines";
import { toRefused } from "../http/answers";
import { readForm, toUnusable } from "../http/body";
import { toCrossSiteRefusal } from "../http/cross-site";

/** The largest body, in bytes; what the gate lets in of any. */
const LARGEST_BODY = 64 * 1024 * 1024 + 65_536;
const MOST_FILES = 100;
/** Bodies that are read at once: each is in memory as a whole. */
const MOST_AT_ONCE = 3;

/** A file that somebody sent, under the name that they gave it. */
type SentFile = { readonly sent: string; readonly bytes: Uint8Array; readonly about: About | null };

/** What somebody wants to add. */
export type Addition = { readonly collection: string; readonly files: readonly SentFile[] };

/** Where nobody names a collection. */
const COLLECTION = "uploads";

/** The name of a folder, which is that of a collection. */
const collectionSchema = z
  .string()
  .trim()
  .normalize("NFC")
  .min(1)
  .max(100)
  .regex(/^[^.\p{C}/\\<>:"|?*#%][^\p{C}/\\<>:"|?*#%]*(?<![.])$/u, "must be a name that a folder can have");

const metadataSchema = z.union([aboutSchema, z.array(aboutSchema).max(MOST_FILES)]);

let reading = 0;

/** What a request wants to add, or the response that declines it. */
export async function readAddition(request: Request): Promise<Addition | Response> {
  const refusal = toCrossSiteRefusal(request) ?? toOtherType(request);
  if (refusal !== null) return refusal;
  if (reading >= MOST_AT_ONCE) return toRefused(503, BUSY, { "Retry-After": "5" });
  reading += 1;
  try {
    const form = await readForm(request, LARGEST_BODY);
    return form === null ? toRefused(413, TOO_LARGE) : await toAddition(form);
  } finally {
    reading -= 1;
  }
}

async function toAddition(form: FormData): Promise<Addition | Response> {
  const fields = [...form.entries()];
  const files = fields.flatMap(([, value]) => (typeof value === "string" ? [] : [value]));
  if (files.length === 0 || files.length > MOST_FILES)
    return toUnusable(`file: send one to ${MOST_FILES} files`);
  const unknown = fields.find(
    ([name, value]) => typeof value === "string" && !["collection", "metadata"].includes(name),
  );
  if (unknown !== undefined) return toUnusable(`${unknown[0]}: there is no such field`);
  const collection = collectionSchema.safeParse(form.get("collection") ?? COLLECTION);
  if (!collection.success) return toUnusable(`collection: ${collection.error.issues[0]?.message}`);
  const abouts = toAbouts(form.get("metadata"), files.length);
  if (typeof abouts === "string") return toUnusable(abouts);
  const read = files.map(async (file, at) => ({
    sent: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    about: abouts[at] ?? null,
  }));
  return { collection: collection.data, files: await Promise.all(read) };
}

/** What is said of each file, in their order: one thing of all, or a list with one for each. A text says what is wrong. */
function toAbouts(field: FormDataEntryValue | null, count: number): readonly About[] | string {
  if (field === null || field === "") return [];
  const read = metadataSchema.safeParse(toJson(field));
  if (!read.success) return toMetadataFault(field);
  if (!Array.isArray(read.data)) return Array.from({ length: count }, () => read.data as About);
  return read.data.length === count ? read.data : "metadata: the list must have one entry for each file";
}

/** A union says no more than that neither fits. */
function toMetadataFault(field: FormDataEntryValue): string {
  const value = toJson(field);
  const all = Array.isArray(value) ? value : [value];
  const faults = all.flatMap((one) => aboutSchema.safeParse(one).error ?? []);
  const [fault] = faults;
  return value === undefined
    ? "metadata: it is not JSON"
    : `metadata.${fault ? toFieldFault(fault) : "body: too many entries"}`;
}

function toJson(field: FormDataEntryValue): unknown {
  try {
    return JSON.parse(String(field));
  } catch {
    return undefined;
  }
}

function toOtherType(request: Request): Response | null {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type === "multipart/form-data") return null;
  return toRefused(415, {
    code: "not-a-form",
    message: "The body must be a form with files.",
    advice: "Send it as multipart/form-data: curl -F file=@report.pdf …",
  });
}

const TOO_LARGE = {
  code: "too-large",
  message: "The files are larger than 64 MB together.",
  advice: "Send fewer at once, or put large ones into the corpus folder.",
};

const BUSY = {
  code: "busy",
  message: "Other files are being received.",
  advice: "Try again in a moment.",
};
