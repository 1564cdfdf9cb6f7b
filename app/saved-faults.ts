import type { Fault } from "@/components/saved/saved-frame";
import { Conflict, HookRefused, NoSuchHook } from "@/saved/errors";

/** The faults that an address may name. */
const FAULTS = [
  "unusable",
  "foreign-link",
  "cycle",
  "in-use",
  "slug-taken",
  "too-large",
  "hook-refused",
  "library",
  "compare",
] as const satisfies readonly Fault[];

/** The fault that an address names, if any. */
export function readFault(params: URLSearchParams): Fault | null {
  return FAULTS.find((fault) => fault === params.get("fault")) ?? null;
}

/**
 * What a form could not do, as its page tells it.
 *
 * @throws the error itself where it is none of the reader's.
 */
export function toFault(error: unknown): Fault {
  if (error instanceof Conflict) return error.code;
  if (error instanceof HookRefused) return "hook-refused";
  if (error instanceof NoSuchHook) return "unusable";
  throw error;
}

/** Leads on after a form, with what it could not do. */
export function toNext(path: string, fault: Fault | null, headers: Record<string, string> = {}): Response {
  const [plain = "", hash] = path.split("#");
  const joint = plain.includes("?") ? "&" : "?";
  const location = `${fault === null ? plain : `${plain}${joint}fault=${fault}`}${hash ? `#${hash}` : ""}`;
  return new Response(null, { status: 303, headers: { Location: location, ...headers } });
}
